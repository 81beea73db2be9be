package jp.fumikura.intake.pdfbox;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import jp.fumikura.intake.DecodingLimits;
import jp.fumikura.intake.Refusal;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/** Walks a PDF's page tree and trusts none of its counts: circles, depth and number of pages end the walk. */
final class PageTree {
  private final DecodingLimits limits;
  private final Set<COSDictionary> above = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<COSDictionary> pages = new ArrayList<>();

  private PageTree(DecodingLimits limits) {
    this.limits = limits;
  }

  /** The pages in order. */
  static List<COSDictionary> pages(COSDictionary catalog, DecodingLimits limits) throws Refusal {
    PageTree tree = new PageTree(limits);
    COSDictionary root = catalog.getCOSDictionary(COSName.PAGES);
    if (root != null) {
      tree.walk(root, 0);
    }
    if (tree.pages.isEmpty()) {
      throw new Refusal(Refusal.Code.NO_PAGES, "no page in the page tree");
    }
    return tree.pages;
  }

  private void walk(COSDictionary node, int depth) throws Refusal {
    if (depth > limits.treeDepth() || !above.add(node)) {
      throw new Refusal(Refusal.Code.PAGE_TREE_LOOP, "page tree returns to itself at depth " + depth);
    }
    COSArray kids = node.getCOSArray(COSName.KIDS);
    if (kids == null) {
      add(node);
    } else {
      for (int i = 0; i < kids.size(); i++) {
        COSBase kid = kids.getObject(i);
        if (kid instanceof COSDictionary child) {
          walk(child, depth + 1);
        }
      }
    }
    above.remove(node);
  }

  private void add(COSDictionary page) throws Refusal {
    if (pages.size() >= limits.pages()) {
      throw new Refusal(Refusal.Code.TOO_MANY_PAGES, "more than " + limits.pages() + " pages");
    }
    pages.add(page);
  }
}
