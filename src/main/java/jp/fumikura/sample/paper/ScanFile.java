package jp.fumikura.sample.paper;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import jp.fumikura.page.PageImage;

/** Pictures of pages as the files scanners deliver, with the resolution they claim. */
final class ScanFile {
  private static final double MM_PER_INCH = 25.4;

  private ScanFile() {}

  /** All pages in one file; JPEG and PNG take one page only. */
  static void write(List<BufferedImage> pages, Order order, Path file) throws IOException {
    Files.deleteIfExists(file);
    Scan scan = order.scan();
    String format = order.kind() == Order.Kind.JPEG ? "jpeg" : order.kind() == Order.Kind.PNG ? "png" : "tiff";
    ImageWriter writer = writer(format);
    try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
      writer.setOutput(out);
      ImageWriteParam param = param(writer, order);
      if (pages.size() > 1) {
        writer.prepareWriteSequence(null);
      }
      for (BufferedImage page : pages) {
        BufferedImage plain = narrowed(page, scan.depth());
        IIOImage image = new IIOImage(plain, null, metadata(writer, plain, param, format, scan.dpi()));
        if (pages.size() > 1) {
          writer.writeToSequence(image, param);
        } else {
          writer.write(null, image, param);
        }
      }
    } finally {
      writer.dispose();
    }
  }

  /** The JDK's own writers: the same bytes wherever the papers are made. */
  private static ImageWriter writer(String format) {
    Iterator<ImageWriter> all = ImageIO.getImageWritersByFormatName(format);
    while (all.hasNext()) {
      ImageWriter writer = all.next();
      if (writer.getClass().getName().startsWith("com.sun.imageio")) {
        return writer;
      }
    }
    throw new IllegalStateException("this JDK cannot write " + format);
  }

  private static ImageWriteParam param(ImageWriter writer, Order order) {
    ImageWriteParam param = writer.getDefaultWriteParam();
    if (order.kind() != Order.Kind.PNG) {
      param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
      switch (order.kind()) {
        case TIFF_G4 -> param.setCompressionType("CCITT T.6");
        case TIFF_LZW -> param.setCompressionType("LZW");
        default -> param.setCompressionQuality((float) order.scan().quality());
      }
    }
    return param;
  }

  private static BufferedImage narrowed(BufferedImage page, PageImage.Depth depth) {
    int type = switch (depth) {
      case BILEVEL -> BufferedImage.TYPE_BYTE_BINARY;
      case GREY -> BufferedImage.TYPE_BYTE_GRAY;
      case COLOUR -> BufferedImage.TYPE_3BYTE_BGR;
    };
    BufferedImage out = new BufferedImage(page.getWidth(), page.getHeight(), type);
    if (depth == PageImage.Depth.GREY) {
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          out.getRaster().setSample(x, y, 0, page.getRGB(x, y) & 0xff);
        }
      }
      return out;
    }
    Graphics2D g = out.createGraphics();
    g.drawImage(page, 0, 0, null);
    g.dispose();
    return out;
  }

  private static IIOMetadata metadata(ImageWriter writer, BufferedImage image, ImageWriteParam param, String format, int dpi) throws IIOInvalidTreeException {
    IIOMetadata data = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), param);
    if (format.equals("jpeg")) {
      String tree = "javax_imageio_jpeg_image_1.0";
      IIOMetadataNode root = (IIOMetadataNode) data.getAsTree(tree);
      IIOMetadataNode jfif = (IIOMetadataNode) root.getElementsByTagName("app0JFIF").item(0);
      jfif.setAttribute("resUnits", "1");
      jfif.setAttribute("Xdensity", String.valueOf(dpi));
      jfif.setAttribute("Ydensity", String.valueOf(dpi));
      data.setFromTree(tree, root);
      return data;
    }
    IIOMetadataNode root = new IIOMetadataNode("javax_imageio_1.0");
    IIOMetadataNode dimension = new IIOMetadataNode("Dimension");
    root.appendChild(dimension);
    for (String axis : List.of("HorizontalPixelSize", "VerticalPixelSize")) {
      IIOMetadataNode size = new IIOMetadataNode(axis);
      size.setAttribute("value", String.valueOf(format.equals("png") ? dpi / MM_PER_INCH : MM_PER_INCH / dpi));
      dimension.appendChild(size);
    }
    data.mergeTree("javax_imageio_1.0", root);
    return data;
  }
}
