package jp.fumikura.mark;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import jp.fumikura.form.FormMatch;
import jp.fumikura.form.MarkKind;
import jp.fumikura.form.MarkRole;
import jp.fumikura.page.Box;
import jp.fumikura.page.PageImage;
import jp.fumikura.page.PreparedPage;
import jp.fumikura.page.Resolution;
import jp.fumikura.preparation.PagePreparation;
import jp.fumikura.processing.Engines;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.PageReader;
import jp.fumikura.reading.PageText;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/**
 * Looks for marks on pictures of labelled forms and says how many were found: {@code OUT LABELS PICTURES}, pictures named
 * {@code <file>-<page>….png|jpg} at 300 dpi; writes each page with its marks boxed. For looking, not a test.
 */
final class MarkGallery {
  private MarkGallery() {}

  public static void main(String[] args) throws IOException {
    JsonNode labels = new ObjectMapper().readTree(Files.readString(Path.of(args[1])));
    int wanted = 0;
    int hit = 0;
    int invented = 0;
    int wrongState = 0;
    try (LineEngine engine = Engines.named("tesseract")) {
      PageReader reader = new PageReader(engine);
      for (JsonNode page : labels) {
        String prefix = page.get("file").asString().replace(".pdf", "") + "-" + page.get("page").asInt();
        File picture = picture(args[2], prefix);
        PageImage scan = PageImage.of(ImageIO.read(picture), Resolution.ofDpi(300));
        PreparedPage prepared = new PagePreparation().prepare(scan);
        PageText text = reader.read(prepared);
        long start = System.nanoTime();
        List<Mark> marks = new MarkFinder().find(prepared, text, new FormMatch.Unknown(List.of(), List.of()));
        long took = (System.nanoTime() - start) / 1_000_000;
        List<Mark.Field> open = new ArrayList<>(marks.stream().filter(Mark.Field.class::isInstance).map(Mark.Field.class::cast).toList());
        for (JsonNode label : page.get("fields")) {
          JsonNode b = label.get("bbox");
          Box truth = new Box(b.get(0).asInt(), b.get(1).asInt(), b.get(2).asInt(), b.get(3).asInt());
          MarkKind kind = label.get("type").asString().equals("seal") ? MarkKind.SEAL_FIELD : MarkKind.SIGNATURE_FIELD;
          Mark.Field match = open.stream().filter(f -> f.kind() == kind && near(prepared.placement().toScan(f.box()), truth)).findFirst().orElse(null);
          wanted++;
          if (match != null) {
            hit++;
            open.remove(match);
            wrongState += match.state() == MarkState.BLANK ? 0 : 1;
            boolean office = label.get("subtype").asString().equals("office");
            System.out.printf("  found %s %s %s [%s] %s%n", prefix, kind, match.role() == (office ? MarkRole.OFFICE : MarkRole.FILER) ? "" : "ROLE!", match.label(), match.state());
          } else {
            System.out.printf("  MISSED %s %s %s%n", prefix, kind, label.get("label").asString());
          }
        }
        invented += open.size();
        open.forEach(f -> System.out.printf("  INVENTED %s %s [%s] %s %.2f%n", prefix, f.kind(), f.label(), f.box(), f.confidence()));
        marks.stream().filter(Mark.Stray.class::isInstance).forEach(s -> System.out.println("  stray " + s));
        System.out.println(prefix + " " + took + " ms");
        ImageIO.write(boxed(prepared, marks), "png", new File(args[0], prefix + ".marks.png"));
      }
    }
    System.out.printf("fields %d found %d invented %d not blank %d%n", wanted, hit, invented, wrongState);
  }

  private static File picture(String folder, String prefix) {
    File[] files = new File(folder).listFiles((d, n) -> n.startsWith(prefix) && n.matches(".*\\.(png|jpg)"));
    return files[0];
  }

  private static boolean near(Box a, Box b) {
    int near = 94;
    return a.grown(near).contains(b.centreX(), b.centreY()) || b.grown(near).contains(a.centreX(), a.centreY());
  }

  private static BufferedImage boxed(PreparedPage page, List<Mark> marks) {
    BufferedImage out = new BufferedImage(page.width(), page.height(), BufferedImage.TYPE_INT_RGB);
    Graphics2D g = out.createGraphics();
    g.drawImage(page.upright().toBufferedImage(), 0, 0, null);
    g.setStroke(new BasicStroke(3));
    for (Mark mark : marks) {
      g.setColor(mark instanceof Mark.Stray ? Color.BLUE : Color.MAGENTA);
      g.drawRect(mark.box().x(), mark.box().y(), mark.box().width(), mark.box().height());
    }
    g.dispose();
    return out;
  }
}
