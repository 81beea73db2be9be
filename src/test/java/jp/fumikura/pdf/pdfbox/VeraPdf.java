package jp.fumikura.pdf.pdfbox;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** The judge of PDF/A in tests. */
public final class VeraPdf {
  private VeraPdf() {}

  /** The rules of PDF/A-2b a file breaks, with veraPDF's words; empty where it is one. */
  public static Set<String> broken(Path pdf) throws Exception {
    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream in = Files.newInputStream(pdf);
        PDFAParser parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_2_B);
        PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
      ValidationResult result = validator.validate(parser);
      Set<String> broken = new TreeSet<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.FAILED) {
          broken.add(assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber() + ": " + assertion.getMessage());
        }
      }
      return broken;
    }
  }

  /** For trying by hand: names files and what they break. */
  public static void main(String[] files) throws Exception {
    for (String file : files) {
      System.out.println(file + " " + broken(Path.of(file)));
    }
  }
}
