package jp.fumikura.form.type;

import java.util.Optional;

/**
 * An account at ゆうちょ銀行 as its holder knows it (記号, 番号) and as other banks do (branch, type, account).
 *
 * @param branch three digits
 * @param accountType 1 普通, 2 当座
 * @param account seven digits
 */
public record YuchoAccount(String symbol, String number, String branch, int accountType, String account) {
  /**
   * Empty where the two do not fit together: a symbol of five digits beginning with 1 needs a number of two to eight
   * digits ending in 1 (savings); one beginning with 0 a number of one to seven (transfer account).
   */
  public static Optional<YuchoAccount> of(String symbol, String number) {
    if (symbol.matches("1[0-9]{4}") && number.matches("[0-9]{1,7}1")) {
      return Optional.of(new YuchoAccount(symbol, number, symbol.substring(1, 3) + "8", 1, sevenDigits(number.substring(0, number.length() - 1))));
    }
    if (symbol.matches("0[0-9]{4}") && number.matches("[0-9]{1,7}")) {
      return Optional.of(new YuchoAccount(symbol, number, symbol.substring(1, 3) + "9", 2, sevenDigits(number)));
    }
    return Optional.empty();
  }

  String canonical() {
    return symbol + "-" + number + " = " + branch + "-" + accountType + "-" + account;
  }

  private static String sevenDigits(String digits) {
    return "0".repeat(7 - digits.length()) + digits;
  }
}
