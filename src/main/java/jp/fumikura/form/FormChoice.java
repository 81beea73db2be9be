package jp.fumikura.form;

/** What a person said about which form a document is. The ledger and the wire to a child keep it as {@link #text()}. */
public sealed interface FormChoice {
  /** Nobody said anything, or took it back: the machine looks for itself. */
  FormChoice OPEN = new Open();

  record Open() implements FormChoice {
    @Override
    public String text() {
      return "-";
    }
  }

  /** None of the known ones. */
  record NoneKnown() implements FormChoice {
    @Override
    public String text() {
      return "";
    }
  }

  /** This one, whatever the machine thinks. */
  record Chosen(FormKey key) implements FormChoice {
    @Override
    public String text() {
      return key.toString();
    }
  }

  /** {@code -}, nothing, or {@code id/version}. */
  String text();

  static FormChoice of(String text) {
    return switch (text) {
      case "-" -> OPEN;
      case "" -> new NoneKnown();
      default -> new Chosen(FormKey.of(text));
    };
  }
}
