package jp.fumikura.sealreview;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The register as its book stands now: folded once, then only the new lines. */
public final class CurrentRegister {
  private final FactBook book;
  private Register register = Register.empty();

  public CurrentRegister(FactBook book) {
    this.book = book;
  }

  /** Up to the last line of the book. */
  public synchronized Register now() {
    take(book.after(register.lastSeq()));
    return register;
  }

  /** As it was known at a moment: folded anew from the whole book. */
  public Register knownAt(Instant moment) {
    return Register.knownAt(book.after(0), moment);
  }

  /** Lines of the book after a position, oldest first. */
  public List<Fact> after(long seq) {
    return book.after(seq);
  }

  /** Writes what a person wants after looking at the register as it is at that very moment; nothing if that says so. */
  public synchronized List<Fact> write(String by, Function<Register, List<Fact.Draft>> lines) {
    List<Fact> written = new ArrayList<>(book.append(register.lastSeq(), by, news -> {
      take(news);
      return lines.apply(register);
    }));
    take(written);
    return written;
  }

  private void take(List<Fact> news) {
    if (!news.isEmpty()) {
      register = register.with(news);
    }
  }
}
