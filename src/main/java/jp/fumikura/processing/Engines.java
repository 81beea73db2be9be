package jp.fumikura.processing;

import java.util.List;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.ReadingEngines;

/** The line engines of this machine, as {@code --engine} and the setting {@code fumikura.engine} name them. */
public final class Engines {
  /** The engine that won the page benchmark, whichever that is. */
  public static final String STANDARD = "preferred";

  private Engines() {}

  /** A warm engine; belongs to one thread. Throws {@link jp.fumikura.reading.EngineMissing} in words for a person. */
  public static LineEngine named(String name) {
    ReadingEngines engines = ReadingEngines.of(System.getenv());
    return engines.open(name.equals(STANDARD) ? engines.preferred() : name);
  }

  /** What may be asked for here. */
  public static List<String> names() {
    return ReadingEngines.of(System.getenv()).names();
  }
}
