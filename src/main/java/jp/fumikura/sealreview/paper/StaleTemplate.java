package jp.fumikura.sealreview.paper;

import java.time.Instant;

/**
 * A file on the share that holds a form's template, wherever it lies.
 *
 * @param path as people see it on the share
 * @param owner of the file; empty where the share does not say
 * @param sha256 of its content, lower-case hex
 */
public record StaleTemplate(String path, String owner, String section, String sha256, String definition, String version, Instant seenAt) {}
