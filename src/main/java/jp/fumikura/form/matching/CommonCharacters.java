package jp.fumikura.form.matching;

/** How many characters two texts have in common. */
final class CommonCharacters {
  private CommonCharacters() {}

  /** Length of the longest common subsequence. */
  static int inOrder(CharSequence a, CharSequence b) {
    int[] row = new int[b.length() + 1];
    for (int i = 0; i < a.length(); i++) {
      int diagonal = 0;
      for (int j = 0; j < b.length(); j++) {
        int above = row[j + 1];
        row[j + 1] = a.charAt(i) == b.charAt(j) ? diagonal + 1 : Math.max(above, row[j]);
        diagonal = above;
      }
    }
    return row[b.length()];
  }

  /** Lines of one title may be read in turns. */
  static int inAnyOrder(String text, CharSequence read) {
    StringBuilder left = new StringBuilder(read);
    int shared = 0;
    for (int i = 0; i < text.length(); i++) {
      int at = left.indexOf(text.substring(i, i + 1));
      if (at >= 0) {
        left.deleteCharAt(at);
        shared++;
      }
    }
    return shared;
  }
}
