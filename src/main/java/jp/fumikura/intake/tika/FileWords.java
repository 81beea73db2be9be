package jp.fumikura.intake.tika;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import jp.fumikura.intake.Refusal;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.WriteLimitReachedException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.sax.BodyContentHandler;
import org.xml.sax.SAXException;

/** The words of a file that is no scan. What is attached inside a file is not opened. */
public final class FileWords {
  /** Longer texts are cut here, and said to be. */
  private static final int MOST_CHARACTERS = 2_000_000;
  private static final Set<String> NOTHING_TO_READ = Set.of("application/octet-stream", "application/zip", "application/x-msdownload", "application/x-executable");

  private final AutoDetectParser parser = new AutoDetectParser();

  /** @param cut the file holds more than is kept */
  public record Words(List<String> lines, boolean cut) {
    public Words {
      lines = List.copyOf(lines);
    }
  }

  /**
   * Reads a file by its content.
   *
   * @param name helps where bytes alone do not tell, e.g. CSV
   * @throws Refusal where the file is empty, protected, damaged, or of a kind that holds no words
   */
  public Words read(Path file, String name) throws IOException {
    Metadata about = new Metadata();
    about.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
    BodyContentHandler text = new BodyContentHandler(MOST_CHARACTERS);
    boolean cut = false;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      wordless(parser.getDetector().detect(in, about));
      parser.parse(in, text, about, new ParseContext());
    } catch (ZeroByteFileException e) {
      throw new Refusal(Refusal.Code.EMPTY_FILE, e);
    } catch (EncryptedDocumentException e) {
      throw new Refusal(Refusal.Code.ENCRYPTED, e);
    } catch (TikaException | SAXException | RuntimeException e) {
      cut = WriteLimitReachedException.isWriteLimitReached(e);
      if (!cut) {
        throw new Refusal(Refusal.Code.DAMAGED, e);
      }
    }
    return new Words(text.toString().lines().map(String::strip).filter(l -> !l.isEmpty()).toList(), cut);
  }

  private static void wordless(MediaType kind) throws Refusal {
    if (NOTHING_TO_READ.contains(kind.toString()) || Set.of("image", "audio", "video", "font").contains(kind.getType())) {
      throw new Refusal(Refusal.Code.UNSUPPORTED_KIND, kind.toString());
    }
  }
}
