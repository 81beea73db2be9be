package jp.fumikura.pdf.pdfbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.multipdf.PDFCloneUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Images taken over with their own compressed bytes, where PDF/A-2b allows them (ISO 19005-2 6.1.7, 6.2.4, 6.2.8). */
final class KeptImage {
  private static final Set<COSName> FILTERS = Set.of(COSName.DCT_DECODE, COSName.CCITTFAX_DECODE, COSName.FLATE_DECODE, COSName.JBIG2_DECODE,
      COSName.RUN_LENGTH_DECODE, COSName.ASCII85_DECODE, COSName.ASCII_HEX_DECODE);
  private static final List<COSName> KEPT = List.of(COSName.WIDTH, COSName.HEIGHT, COSName.BITS_PER_COMPONENT, COSName.COLORSPACE, COSName.DECODE,
      COSName.DECODE_PARMS, COSName.FILTER, COSName.IMAGE_MASK);
  private static final int PNG_GREY = 0;
  private static final int PNG_RGB = 2;
  private static final int PNG_PALETTE = 3;

  private KeptImage() {}

  /** An image of another PDF. */
  static Optional<PDImageXObject> copy(PDImageXObject image, PDDocument target) throws IOException {
    COSStream from = image.getCOSObject();
    boolean filters = image.getStream().getFilters().stream().allMatch(FILTERS::contains) && !image.getStream().getFilters().isEmpty();
    if (!filters || !plainColours(from) || from.containsKey(COSName.SMASK) || from.containsKey(COSName.MASK)) {
      return Optional.empty();
    }
    COSStream to = target.getDocument().createCOSStream();
    Cloner cloner = new Cloner(target);
    for (COSName key : KEPT) {
      COSBase value = from.getDictionaryObject(key);
      if (value != null) {
        to.setItem(key, cloner.cloneForNewDocument(value));
      }
    }
    try (InputStream in = from.createRawInputStream(); OutputStream out = to.createRawOutputStream()) {
      in.transferTo(out);
    }
    return Optional.of(xobject(to));
  }

  private static boolean plainColours(COSStream image) {
    if (image.getBoolean(COSName.IMAGE_MASK, false)) {
      return true;
    }
    return plain(image.getDictionaryObject(COSName.COLORSPACE, COSName.CS));
  }

  private static boolean plain(COSBase space) {
    COSBase direct = space instanceof COSObject reference ? reference.getObject() : space;
    if (direct instanceof COSName name) {
      return name.equals(COSName.DEVICEGRAY) || name.equals(COSName.DEVICERGB);
    }
    if (!(direct instanceof COSArray array) || !(array.getObject(0) instanceof COSName family)) {
      return false;
    }
    if (family.equals(COSName.ICCBASED)) {
      return array.getObject(1) instanceof COSStream profile && profile.getInt(COSName.N) != 4;
    }
    return family.equals(COSName.CALRGB) || family.equals(COSName.CALGRAY) || family.equals(COSName.INDEXED) && plain(array.getObject(1));
  }

  /** A JPEG file of one or three channels. */
  static Optional<PDImageXObject> jpeg(byte[] file, PDDocument target) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(file);
    int at = 2;
    while (at + 10 < file.length && (file[at] & 0xff) == 0xff) {
      int marker = file[at + 1] & 0xff;
      if (marker >= 0xc0 && marker <= 0xc2) {
        int channels = file[at + 9];
        return file[at + 4] != 8 || channels != 1 && channels != 3 ? Optional.empty()
            : Optional.of(jpeg(file, in.getShort(at + 7) & 0xffff, in.getShort(at + 5) & 0xffff, channels, target));
      }
      at += marker == 0xff ? 1 : 2 + (in.getShort(at + 2) & 0xffff);
    }
    return Optional.empty();
  }

  private static PDImageXObject jpeg(byte[] file, int width, int height, int channels, PDDocument target) throws IOException {
    COSStream to = image(target, width, height, 8, channels == 1 ? COSName.DEVICEGRAY : COSName.DEVICERGB);
    to.setItem(COSName.FILTER, COSName.DCT_DECODE);
    try (OutputStream out = to.createRawOutputStream()) {
      out.write(file);
    }
    return xobject(to);
  }

  /** A PNG file without interlace and transparency: rows and predictors stay. */
  static Optional<PDImageXObject> png(byte[] file, PDDocument target) throws IOException {
    ByteBuffer in = ByteBuffer.wrap(file);
    int type = file[25];
    int bits = file[24];
    boolean plain = file[28] == 0 && (type == PNG_GREY || type == PNG_RGB || type == PNG_PALETTE) && bits <= 8;
    ByteArrayOutputStream rows = new ByteArrayOutputStream();
    byte[] palette = new byte[0];
    for (int at = 8; plain && at + 12 <= file.length; at += 12 + in.getInt(at)) {
      String chunk = new String(file, at + 4, 4, StandardCharsets.ISO_8859_1);
      int length = in.getInt(at);
      if (length < 0 || at + 12L + length > file.length || chunk.equals("tRNS") || chunk.equals("iCCP")) {
        return Optional.empty();
      }
      if (chunk.equals("PLTE")) {
        palette = java.util.Arrays.copyOfRange(file, at + 8, at + 8 + length);
      } else if (chunk.equals("IDAT")) {
        rows.write(file, at + 8, length);
      }
    }
    return plain ? Optional.of(png(rows.toByteArray(), in.getInt(16), in.getInt(20), bits, type, palette, target)) : Optional.empty();
  }

  private static PDImageXObject png(byte[] rows, int width, int height, int bits, int type, byte[] palette, PDDocument target) throws IOException {
    COSStream to = image(target, width, height, bits, type == PNG_GREY ? COSName.DEVICEGRAY : type == PNG_RGB ? COSName.DEVICERGB : indexed(palette));
    to.setItem(COSName.FILTER, COSName.FLATE_DECODE);
    COSDictionary parameters = new COSDictionary();
    parameters.setInt(COSName.PREDICTOR, 15);
    parameters.setInt(COSName.COLORS, type == PNG_RGB ? 3 : 1);
    parameters.setInt(COSName.BITS_PER_COMPONENT, bits);
    parameters.setInt(COSName.COLUMNS, width);
    to.setItem(COSName.DECODE_PARMS, parameters);
    try (OutputStream out = to.createRawOutputStream()) {
      out.write(rows);
    }
    return xobject(to);
  }

  private static COSArray indexed(byte[] palette) {
    COSArray space = new COSArray();
    space.add(COSName.INDEXED);
    space.add(COSName.DEVICERGB);
    space.add(COSInteger.get(palette.length / 3 - 1));
    space.add(new COSString(palette));
    return space;
  }

  private static COSStream image(PDDocument target, int width, int height, int bits, COSBase space) {
    COSStream to = target.getDocument().createCOSStream();
    to.setInt(COSName.WIDTH, width);
    to.setInt(COSName.HEIGHT, height);
    to.setInt(COSName.BITS_PER_COMPONENT, bits);
    to.setItem(COSName.COLORSPACE, space);
    return to;
  }

  private static PDImageXObject xobject(COSStream stream) throws IOException {
    stream.setItem(COSName.TYPE, COSName.XOBJECT);
    stream.setItem(COSName.SUBTYPE, COSName.IMAGE);
    return new PDImageXObject(new PDStream(stream), null);
  }

  /** Opens the constructor of PDFBox's cloner. */
  private static final class Cloner extends PDFCloneUtility {
    Cloner(PDDocument target) {
      super(target);
    }
  }
}
