package jp.fumikura.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import jp.fumikura.calendar.DateText;
import jp.fumikura.calendar.WrittenDate;
import jp.fumikura.sealreview.CountDefinition;
import jp.fumikura.sealreview.Fact;
import jp.fumikura.sealreview.Register;
import jp.fumikura.sealreview.csv.SampleCity;
import jp.fumikura.sealreview.exchange.TextReport;
import jp.fumikura.sealreview.golden.GoldenReport;
import jp.fumikura.sealreview.golden.GoldenTable;
import jp.fumikura.sealreview.jdbc.BookOnDisk;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code seal-report}: figures of the seal review. */
@Command(name = "seal-report", mixinStandardHelpOptions = true, description = {"押印見直しの集計を印字します。", "Prints figures of the seal review."})
final class SealReport implements Callable<Integer> {
  private static final int WRONG_USE = 2;

  @Option(names = "--golden", description = "各市の公表表を、決定と根拠を再生して計算し直します。")
  private boolean golden;

  @Option(names = "--as-of", paramLabel = "DATE", description = "基準日（2021-05-01、令和3年5月1日 など）")
  private @Nullable String asOf;

  @Option(names = "--definition", paramLabel = "ID", description = "定義 (既定 ${DEFAULT-VALUE})", defaultValue = "SEAL:N_strict/D_all")
  private String definition = "";

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (golden) {
      GoldenReport report = GoldenReport.of(GoldenTable.all());
      System.out.print(report.text());
      return report.agrees() ? 0 : 1;
    }
    Optional<LocalDate> day = Optional.ofNullable(asOf).flatMap(DateText::day).map(WrittenDate::day);
    if (day.isEmpty()) {
      System.err.println(asOf == null ? "--golden か --as-of 基準日 を付けてください。" : "基準日「" + asOf + "」は日付として読めません（例: 2021-05-01、令和3年5月1日）。");
      return WRONG_USE;
    }
    Optional<Console> service = Console.of(Home.folder());
    if (service.isPresent()) {
      System.out.print(service.get().get("/api/seal-review/report?asOf=" + day.get() + "&definition=" + URLEncoder.encode(definition, StandardCharsets.UTF_8)));
      return 0;
    }
    return print(register(Home.folder()), day.get());
  }

  private int print(Register register, LocalDate day) {
    Optional<CountDefinition> chosen = register.definition(definition);
    if (chosen.isEmpty()) {
      System.err.println("定義「" + definition + "」はありません。使える定義: " + String.join(" ", register.definitions().stream().map(CountDefinition::id).toList()));
      return WRONG_USE;
    }
    System.out.print(TextReport.of(register, chosen.get(), day));
    return 0;
  }

  /** The data folder's register; the sample city's where there is none yet. */
  private static Register register(Path home) throws IOException {
    Optional<Register> own = BookOnDisk.read(home).filter(r -> !r.forms().isEmpty());
    if (own.isPresent()) {
      return own.get();
    }
    System.out.println("（" + home + " には様式台帳がまだないので、見本の市の台帳で計算します）");
    List<Fact> facts = new ArrayList<>();
    SampleCity.lines().forEach(l -> facts.add(l.written(facts.size() + 1L, Instant.EPOCH, "sample")));
    return Register.of(facts);
  }
}
