package jp.fumikura.form.type;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import jp.fumikura.reading.Expectation;

/** All types a definition may name. */
public final class FieldTypes {
  private static final Pattern SIZED = Pattern.compile("(text|code)\\(([0-9]{1,3})(?:-([0-9]{1,3}))?\\)");
  private static final int LONGEST = 400;
  private static final Map<String, FieldType> NAMED = Stream.of(NumberTypes.postalCode(), NumberTypes.phone(), NumberTypes.whole("int"),
      NumberTypes.code("bankCode", 4, 4), NumberTypes.code("branchCode", 3, 3), NumberTypes.myNumber(),
      NumberTypes.checked("corporateNumber", "[0-9]{13}", CheckDigits::corporate), NumberTypes.checked("invoiceNumber", "[0-9]{13}", CheckDigits::corporate),
      NumberTypes.checked("insurerNumber", "[0-9]{6}|[0-9]{8}", CheckDigits::insurer),
      NumberTypes.checked("publicPayerNumber", "[0-9]{8}", CheckDigits::insurer), DateTypes.day(), DateTypes.month(), DateTypes.fiscalYear(),
      new FieldType("amountYen", Expectation.AMOUNT, Amount::check), TextTypes.name("nameKanji"), TextTypes.nameKana(), TextTypes.grade(),
      BankTypes.holderKana(), BankTypes.accountType(), BankTypes.accountNumber(), BankTypes.yucho(), TextTypes.text("text", LONGEST),
      TextTypes.relationship(), TextTypes.word("gender"), TextTypes.word("yesNo"), TextTypes.word("singleChoice"),
      TextTypes.word("multiChoice"), TextTypes.word("flag")).collect(Collectors.toMap(FieldType::name, Function.identity()));

  private FieldTypes() {}

  /** Names a person may choose from; sized texts and codes can be written as well. */
  public static List<String> names() {
    return Stream.concat(NAMED.keySet().stream(), Stream.of("text(100)")).sorted().toList();
  }

  /** Throws IllegalArgumentException for a type nobody knows. */
  public static FieldType named(String name) {
    FieldType plain = NAMED.get(name);
    if (plain != null) {
      return plain;
    }
    Matcher m = SIZED.matcher(name);
    if (!m.matches()) {
      throw new IllegalArgumentException("no such field type: " + name);
    }
    int size = Integer.parseInt(m.group(2));
    int most = m.group(3) == null ? size : Integer.parseInt(m.group(3));
    return m.group(1).equals("text") ? TextTypes.text(name, most) : NumberTypes.code(name, size, most);
  }
}
