package jp.fumikura.form.type;

/** Check digits of the numbers on forms; all take ASCII digits. */
public final class CheckDigits {
  private CheckDigits() {}

  /** 法人番号 (財務省令70号 2条): 13 digits, the first is 9 − (Σ PₙQₙ mod 9), Q = 1 for odd n from the right, 2 for even. */
  public static boolean corporate(String digits) {
    return digits.matches("[0-9]{13}") && digits.charAt(0) - '0' == corporateDigit(digits.substring(1));
  }

  /** The first digit for the twelve that follow. */
  public static int corporateDigit(String twelve) {
    int sum = 0;
    for (int n = 1; n <= 12; n++) {
      sum += (twelve.charAt(12 - n) - '0') * (n % 2 == 1 ? 1 : 2);
    }
    return 9 - sum % 9;
  }

  /** 保険者番号 and 公費負担者番号: 8 digits (国保: 6), the last one checks the others. */
  public static boolean insurer(String digits) {
    return digits.matches("[0-9]{6}|[0-9]{8}") && digits.charAt(digits.length() - 1) - '0' == insurerDigit(digits.substring(0, digits.length() - 1));
  }

  /** From the right ×2, ×1, …; digits of products are added; (10 − sum mod 10) mod 10. */
  public static int insurerDigit(String before) {
    int sum = 0;
    for (int i = 0; i < before.length(); i++) {
      int product = (before.charAt(before.length() - 1 - i) - '0') * (i % 2 == 0 ? 2 : 1);
      sum += product / 10 + product % 10;
    }
    return (10 - sum % 10) % 10;
  }
}
