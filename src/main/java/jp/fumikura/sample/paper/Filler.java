package jp.fumikura.sample.paper;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.Era;
import jp.fumikura.form.Anchor;
import jp.fumikura.form.FieldPlace;
import jp.fumikura.form.FormDefinition;
import jp.fumikura.form.FormPage;
import jp.fumikura.form.Place;
import jp.fumikura.form.type.CheckDigits;
import jp.fumikura.form.type.FieldTypes;
import jp.fumikura.text.MyNumber;

/** Thinks up what a person would write on a form: one answer for each field that is filled in, the same for the same seed. */
final class Filler {
  /** Longer ones might by chance be somebody's 個人番号. */
  private static final int LONGEST_CODE = 10;

  private final Random random;
  private final LocalDate submitted;
  private final Person main;
  private final Map<String, Person> others = new HashMap<>();
  private final Map<String, String> sums;

  Filler(FormDefinition form, LocalDate submitted, long seed) {
    this.random = new Random(seed);
    this.submitted = submitted;
    this.main = Person.grownUp(random);
    this.sums = Sums.of(form.key().id(), random);
  }

  Person applicant() {
    return main;
  }

  List<Answer> fill(FormDefinition form) {
    List<Answer> out = new ArrayList<>();
    for (FormPage page : form.pages()) {
      page.fields().forEach(field -> answer(page, field).ifPresent(out::add));
    }
    return out;
  }

  private Optional<Answer> answer(FormPage page, FieldPlace field) {
    if (!answered(field)) {
      return Optional.empty();
    }
    return switch (field.type()) {
      case "jpDate" -> Optional.of(date(page, field, day(field.id())));
      case "fiscalYear", "yearMonth" -> Optional.of(date(page, field, submitted));
      case "singleChoice", "gender", "yesNo", "flag" -> Optional.of(Answer.choice(field, page.number(), List.of(one(field))));
      case "accountType" -> Optional.of(Answer.choice(field, page.number(), List.of("1")));
      case "multiChoice" -> Optional.of(Answer.choice(field, page.number(), several(field)));
      default -> Optional.of(written(page, field));
    };
  }

  private boolean answered(FieldPlace field) {
    String id = field.id();
    if (id.startsWith("office.") || id.startsWith("bank.yucho") || id.equals("publicPayerNumber") || id.equals("recipientNumber") || id.equals("dvNotice")) {
      return false;
    }
    int row = row(id);
    if (id.startsWith("count.") || sums.containsKey(id)) {
      return sums.containsKey(id);
    }
    if (id.matches("(item|addOn)\\..*") || id.equals("appropriated") || id.equals("interest")) {
      return false;
    }
    return field.required() || row <= 2 && (row > 0 || id.startsWith("bank.") || random.nextInt(10) < 7);
  }

  private static int row(String id) {
    return id.matches("[a-z]+\\.[0-9]\\..*") ? id.charAt(id.indexOf('.') + 1) - '0' : 0;
  }

  private String one(FieldPlace field) {
    return field.choices().get(random.nextInt(field.choices().size())).code();
  }

  private List<String> several(FieldPlace field) {
    List<String> codes = new ArrayList<>(field.choices().stream().map(FieldPlace.Choice::code).toList());
    while (codes.size() > 2 || codes.size() > 1 && random.nextBoolean()) {
      codes.remove(random.nextInt(codes.size()));
    }
    return codes;
  }

  private LocalDate day(String id) {
    if (id.contains("birthDate") || id.endsWith("qualifiedOn")) {
      return id.equals("qualifiedOn") ? submitted.minusDays(20 + random.nextInt(300)) : person(id).birth();
    }
    boolean later = id.equals("collectOn") || id.equals("startOn");
    return id.equals("submittedOn") ? submitted : later ? submitted.plusDays(7 + random.nextInt(20)) : submitted.minusDays(3 + random.nextInt(12));
  }

  /** An era to circle, a printed era, or the Western year. */
  private Answer date(FormPage page, FieldPlace field, LocalDate day) {
    Optional<Era> era = field.choices().isEmpty() ? printed(page, field.place()) : Optional.of(Era.of(day));
    Optional<String> code = era.map(Era::name).filter(c -> field.choices().stream().anyMatch(o -> o.code().equals(c)));
    List<String> circled = field.choices().isEmpty() ? List.of() : List.of(code.orElse(field.choices().getLast().code()));
    Era counted = circled.isEmpty() ? era.orElse(null) : Era.valueOf(circled.getFirst());
    int year = counted == null ? day.getYear() : day.getYear() - counted.first().getYear() + 1;
    String text = (counted == null ? "" : counted.kanji()) + year + switch (field.type()) {
      case "fiscalYear" -> "年度";
      case "yearMonth" -> "年" + day.getMonthValue() + "月";
      default -> "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    };
    LocalDate parts = LocalDate.of(year, day.getMonthValue(), day.getMonthValue() == 2 && day.getDayOfMonth() == 29 ? 28 : day.getDayOfMonth());
    String value = FieldTypes.named(field.type()).check(text).value();
    return new Answer(field, page.number(), text, Optional.of(parts), circled, value);
  }

  static Optional<Era> printed(FormPage page, Place place) {
    return page.anchors().stream().filter(a -> inside(a, place)).map(Anchor::text).flatMap(t -> DateText.era(t).filter(e -> e.kanji().equals(t)).stream()).findFirst();
  }

  static boolean inside(Anchor anchor, Place place) {
    double x = anchor.place().x() + anchor.place().width() / 2;
    double y = anchor.place().y() + anchor.place().height() / 2;
    return x > place.x() && x < place.x() + place.width() && y > place.y() && y < place.y() + place.height();
  }

  private Answer written(FormPage page, FieldPlace field) {
    String text = sums.getOrDefault(field.id(), "");
    text = text.isEmpty() ? words(field) : text;
    return Answer.text(field, page.number(), text, FieldTypes.named(field.type()).check(text).value());
  }

  private String words(FieldPlace field) {
    String id = field.id();
    return switch (field.type()) {
      case "nameKanji" -> person(id).name();
      case "nameKana" -> person(id).kana();
      case "accountHolderKana" -> main.kana();
      case "postalCode" -> "99900" + number(2);
      case "phone" -> main.phone();
      case "accountNumber" -> number(7);
      case "myNumber" -> wrongMyNumber();
      case "corporateNumber", "invoiceNumber" -> corporate();
      case "insurerNumber" -> insurer("99" + number(5));
      case "relationship" -> id.startsWith("household.1") ? person(id).woman() ? "妻" : "夫" : "子";
      case "int" -> String.valueOf(1 + random.nextInt(6));
      case "amountYen" -> String.format("%,d", (1 + random.nextInt(90)) * 1_000);
      default -> field.type().startsWith("code") ? number(Math.min(LONGEST_CODE, Integer.parseInt(field.type().replaceAll("code\\(([0-9]+-)?([0-9]+)\\)", "$2")))) : phrase(id);
    };
  }

  private String phrase(String id) {
    String tail = id.substring(id.lastIndexOf('.') + 1);
    return switch (tail) {
      case "address", "jan1Address", "place" -> id.equals("applicant.address") && sums.containsKey("fee") ? main.address().substring(3) : main.address();
      case "bankName" -> "文倉みほん";
      case "branchName" -> "中央";
      case "job" -> row(id) == 1 ? "見本商店" : "第一見本小学校";
      case "school" -> "見本第二小";
      case "class" -> String.valueOf(1 + random.nextInt(4));
      case "noticeNo" -> "R5-" + number(6);
      case "operatorName" -> "社会福祉法人みほん会";
      case "facilityName" -> "みほん中央保育園";
      case "repTitle" -> "理事長";
      case "insurerName" -> "見本健康保険組合";
      case "insuredSymbol" -> number(4);
      case "insuredNumber" -> number(5);
      case "group" -> "みほん町内会";
      case "subject" -> "秋まつりのお知らせ";
      case "content" -> "日時・会場と出店の案内";
      case "reasonText" -> "失業により収入が減ったため";
      case "name" -> List.of("みほん中央保育園", "れいぶん保育園", "かりの保育園").get(row(id) % 3);
      default -> "特になし";
    };
  }

  private Person person(String id) {
    String who = id.contains(".") ? id.substring(0, id.lastIndexOf('.')) : id;
    if (who.matches("applicant|guardian|consent|delegate|bank|repName|insuredPerson|birthDate|name|nameKana|operator")) {
      return main;
    }
    return others.computeIfAbsent(who.startsWith("pupil") ? who.replace("pupil", "child") : who,
        w -> main.relative(w.startsWith("child") || w.matches("household\\.[2-9]"), random));
  }

  private String number(int digits) {
    StringBuilder out = new StringBuilder();
    random.ints(digits, 0, 10).forEach(out::append);
    return out.toString();
  }

  /** Never one that could be somebody's. */
  private String wrongMyNumber() {
    String eleven = number(11);
    return eleven + (MyNumber.checkDigit(eleven) + 1 + random.nextInt(9)) % 10;
  }

  /** Bodies of noughts belong to nobody. */
  private String corporate() {
    String body = "0000000000" + number(2);
    return CheckDigits.corporateDigit(body) + body;
  }

  private static String insurer(String seven) {
    return seven + CheckDigits.insurerDigit(seven);
  }
}
