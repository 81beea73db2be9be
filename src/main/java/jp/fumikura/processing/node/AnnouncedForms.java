package jp.fumikura.processing.node;

import java.util.Optional;

/** The mark ({@link DefinitionsFolder#version()}) of the definitions all nodes are to read by, where every node sees it. */
public interface AnnouncedForms {
  /** Empty where the installation has learnt nothing: every node reads by the definitions of its own program. */
  Optional<String> latest();

  /** In place of what was announced before. */
  void announce(Optional<String> version);
}
