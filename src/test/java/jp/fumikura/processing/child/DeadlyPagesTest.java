package jp.fumikura.processing.child;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which pages are spared after a child died. */
class DeadlyPagesTest {
  private final DeadlyPages pages = new DeadlyPages();

  @Test
  void aChildStruckFromOutsideCostsNoPage() {
    pages.died(new ChildProcess.Died(ChildProcess.ENDED, 2));
    assertThat(pages.spared()).isEmpty();
    pages.died(new ChildProcess.Died(ChildProcess.ENDED, 4));
    assertThat(pages.spared()).isEmpty();
  }

  @Test
  void aPageTwoChildrenDieOfIsSpared() {
    pages.died(new ChildProcess.Died(ChildProcess.ENDED, 2));
    pages.died(new ChildProcess.Died(ChildProcess.ENDED, 2));
    assertThat(pages.spared()).containsExactly(3);
  }

  @Test
  void aPageThatTookAllItMayIsSparedAtOnce() {
    pages.died(new ChildProcess.Died("child-stood-still", 0));
    pages.died(new ChildProcess.Died("child-too-large", 6));
    assertThat(pages.spared()).containsExactlyInAnyOrder(1, 7);
  }

  @Test
  void aChildThatHadNotBegunSparesNothing() {
    pages.died(new ChildProcess.Died(ChildProcess.ENDED, -1));
    pages.died(new ChildProcess.Died("child-stood-still", -1));
    assertThat(pages.spared()).isEmpty();
  }
}
