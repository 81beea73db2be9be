package jp.fumikura.reading.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import jp.fumikura.page.GreyImage;
import jp.fumikura.reading.Expectation;
import jp.fumikura.reading.Glyph;
import jp.fumikura.reading.LineEngine;
import jp.fumikura.reading.LineImage;
import jp.fumikura.reading.LineReading;
import jp.fumikura.reading.NativeFolder;
import jp.fumikura.reading.layout.LaidDown;

/**
 * Reads lines with our own net ({@code ocr-models/yomi}), on one thread, lines of like width together. The same lines in
 * the same order give the same answer; read with wider ones, a line has more paper behind it, which may change how sure
 * the net is of its last characters.
 */
public final class OnnxEngine implements LineEngine {
  private static final String MODEL = "yomi-small.onnx";
  /** Lines of a batch, and their widths added up in net pixels: larger batches were measured slower, they leave the caches. */
  private static final int BATCH_LINES = 8;
  private static final int BATCH_WIDTH = 4_096;
  private static final int WIDTH_STEP = 8;
  private static final double USUAL_EM_MM = 3.7;

  private static final List<NativeFolder.Library> LIBRARIES = Stream.of("libonnxruntime.so", "libonnxruntime4j_jni.so")
      .map(name -> new NativeFolder.Library("/ai/onnxruntime/native/linux-x64/" + name, name)).toList();

  static {
    // Left to itself it unpacks 24 MB at every start, and a child that is killed leaves them behind.
    System.setProperty("onnxruntime.native.path", NativeFolder.of(LIBRARIES).toString());
  }

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final String input;
  private final String output;
  private final Vocabulary vocabulary;
  private final BestPath bestPath;
  private final Map<Expectation, float[]> biases = new EnumMap<>(Expectation.class);
  private FloatBuffer pixels = direct(1 << 16);
  private FloatBuffer answers = direct(1 << 20);

  /** A line of the page with its picture for the net and, for vertical ones, the way back. */
  private record Job(int index, LineImage line, NetInput input, List<LaidDown> laid) {}

  /** @param folder holds the net and its {@code vocabulary.txt} */
  public OnnxEngine(Path folder) {
    try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // Every batch has a width of its own: remembered patterns would only grow.
      options.setMemoryPatternOptimization(false);
      this.vocabulary = Vocabulary.read(folder.resolve(MODEL).resolveSibling("vocabulary.txt"));
      this.session = environment.createSession(folder.resolve(MODEL).toString(), options);
      this.input = session.getInputNames().iterator().next();
      this.output = session.getOutputNames().iterator().next();
      this.bestPath = new BestPath(vocabulary);
    } catch (OrtException e) {
      throw new IllegalStateException("the model in " + folder + " does not load", e);
    } catch (IOException e) {
      throw new UncheckedIOException("no vocabulary beside the model in " + folder, e);
    }
  }

  /** Whether a folder holds what the engine needs. */
  public static boolean isIn(Path folder) {
    return java.nio.file.Files.isReadable(folder.resolve(MODEL)) && java.nio.file.Files.isReadable(folder.resolve("vocabulary.txt"));
  }

  @Override
  public String name() {
    return "onnx";
  }

  @Override
  public List<LineReading> read(List<LineImage> lines) {
    LineReading[] out = new LineReading[lines.size()];
    Arrays.fill(out, LineReading.NOTHING);
    List<Job> jobs = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      addJob(i, lines.get(i), jobs);
    }
    jobs.sort(Comparator.comparingInt(j -> j.input.image().width()));
    batches(jobs).forEach(batch -> readBatch(batch, out));
    return List.of(out);
  }

  private static void addJob(int index, LineImage line, List<Job> jobs) {
    List<LaidDown> laid = line.vertical() ? List.of(LaidDown.of(line.pixels())) : List.of();
    GreyImage pixels = laid.isEmpty() ? line.pixels() : laid.getFirst().image();
    NetInput.of(pixels, line.resolution().px(USUAL_EM_MM)).ifPresent(net -> jobs.add(new Job(index, line, net, laid)));
  }

  private static List<List<Job>> batches(List<Job> jobs) {
    List<List<Job>> out = new ArrayList<>();
    for (Job job : jobs) {
      boolean full = out.isEmpty() || out.getLast().size() == BATCH_LINES || (out.getLast().size() + 1) * job.input.image().width() > BATCH_WIDTH;
      if (full) {
        out.add(new ArrayList<>());
      }
      out.getLast().add(job);
    }
    return out;
  }

  private void readBatch(List<Job> batch, LineReading[] out) {
    List<Logits> scores = scores(batch.stream().map(j -> j.input.image()).toList());
    for (int i = 0; i < batch.size(); i++) {
      Job job = batch.get(i);
      scores.get(i).add(biases.computeIfAbsent(job.line.expectation(), vocabulary::bias));
      LineReading read = bestPath.read(scores.get(i), job.input);
      out[job.index] = job.laid.isEmpty() ? read : standing(read, job.laid.getFirst());
    }
  }

  /** The net's scores for each image. Images are 32 px high. */
  List<Logits> scores(List<GreyImage> images) {
    int widest = images.stream().mapToInt(GreyImage::width).max().orElse(WIDTH_STEP);
    int width = (widest + WIDTH_STEP - 1) / WIDTH_STEP * WIDTH_STEP;
    int steps = BestPath.steps(width);
    ink(images, width);
    answers = roomy(answers, images.size() * steps * vocabulary.size());
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, pixels, new long[] {images.size(), 1, NetInput.HEIGHT, width});
        OnnxTensor answer = OnnxTensor.createTensor(environment, answers, new long[] {images.size(), steps, vocabulary.size()});
        OrtSession.Result result = session.run(Map.of(input, tensor), Map.of(output, answer))) {
      return images.stream().map(image -> logits(BestPath.steps(image.width()), steps)).toList();
    } catch (OrtException e) {
      throw new IllegalStateException("the net failed on " + images.size() + " lines of " + width + " px", e);
    }
  }

  /** The next line's answers; steps beyond its own picture are passed over. */
  private Logits logits(int own, int all) {
    float[] values = new float[own * vocabulary.size()];
    answers.get(values).position(answers.position() + (all - own) * vocabulary.size());
    return new Logits(values, vocabulary.size(), own);
  }

  private void ink(List<GreyImage> images, int width) {
    pixels = roomy(pixels, images.size() * NetInput.HEIGHT * width);
    for (GreyImage image : images) {
      float[] row = new float[width];
      for (int y = 0; y < NetInput.HEIGHT; y++) {
        for (int x = 0; x < image.width(); x++) {
          row[x] = (255 - image.at(x, y)) / 255f;
        }
        pixels.put(row);
      }
    }
    pixels.flip();
  }

  /** A buffer of exactly so many numbers, the old one where it is large enough. */
  private static FloatBuffer roomy(FloatBuffer old, int floats) {
    return (old.capacity() < floats ? direct(floats) : old).clear().limit(floats);
  }

  private static FloatBuffer direct(int floats) {
    return ByteBuffer.allocateDirect(floats * Float.BYTES).order(ByteOrder.nativeOrder()).asFloatBuffer();
  }

  private static LineReading standing(LineReading read, LaidDown laid) {
    return new LineReading(read.text(), read.confidence(), read.glyphs().stream()
        .map(g -> new Glyph(g.text(), laid.standing(g.box()), g.confidence(), g.candidates())).toList());
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("the net could not be put away", e);
    }
  }
}
