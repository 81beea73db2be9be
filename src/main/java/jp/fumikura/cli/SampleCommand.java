package jp.fumikura.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import jp.fumikura.sample.city.FormPress;
import jp.fumikura.sample.drawing.Stroke;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code sample}: the papers of the sample city, with their truth beside them. */
@Command(name = "sample", description = "見本の市の記入済み様式をスキャン画像として作ります。正解も一緒に書き出します。")
final class SampleCommand implements Callable<Integer> {
  private static final Path FONTS = Path.of("/usr/share/fonts/truetype");

  @Option(names = "--draw-forms", paramLabel = "DIR", description = "様式の白紙と定義（form.yml）を描き直します。")
  private @Nullable Path forms;

  @Override
  public Integer call() throws Exception {
    if (forms != null) {
      Map<Stroke.Face, Path> faces = Map.of(Stroke.Face.MINCHO, FONTS.resolve("bizud-mincho/BIZUDMincho-Regular.ttf"),
          Stroke.Face.GOTHIC, FONTS.resolve("bizud-gothic/BIZUDGothic-Bold.ttf"));
      System.out.println("様式 " + new FormPress(faces).print(forms) + " 版を書きました: " + forms);
    }
    return 0;
  }
}
