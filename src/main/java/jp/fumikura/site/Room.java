package jp.fumikura.site;

/**
 * A room in the main navigation.
 *
 * @param key of its name: {@code room.<key>}
 * @param path its first page; everything below belongs to it
 */
public record Room(String key, String path) {
  /** Is this page in the room? */
  public boolean holds(String page) {
    return page.equals(path) || page.startsWith(path + "/");
  }
}
