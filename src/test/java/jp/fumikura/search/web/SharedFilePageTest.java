package jp.fumikura.search.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import jp.fumikura.access.Role;
import jp.fumikura.access.jdbc.Accounts;
import jp.fumikura.access.jdbc.Sections;
import jp.fumikura.access.web.AccountDesk;
import jp.fumikura.filing.disk.ShareWatch;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.ledger.Troubles.Trouble;
import jp.fumikura.page.Box;
import jp.fumikura.search.IndexedLine;
import jp.fumikura.search.IndexedPart;
import jp.fumikura.search.SearchIndex;
import jp.fumikura.search.SharedFile;
import jp.fumikura.site.FumikuraApplication;
import jp.fumikura.site.Service;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;

/** A file of the share as a page, and the notices above every page while something keeps documents waiting. */
@SpringBootTest(classes = FumikuraApplication.class, properties = {"fumikura.access.bcrypt-strength=4", "fumikura.reads=false"})
@AutoConfigureMockMvc
class SharedFilePageTest {
  private static final Instant DAY = Instant.parse("2026-11-20T23:30:00Z");
  @TempDir
  private static Path home;
  @Autowired
  private MockMvc mvc;
  @Autowired
  private Accounts accounts;
  @Autowired
  private Sections sections;
  @Autowired
  private AccountDesk desk;
  @Autowired
  private SearchIndex index;
  @Autowired
  private Troubles troubles;
  /** Looks every second and ends what is played about the share. */
  @Autowired
  private ShareWatch shareWatch;

  @DynamicPropertySource
  static void home(DynamicPropertyRegistry settings) {
    settings.add("fumikura.home", home::toString);
  }

  @BeforeEach
  void people() {
    new Service(accounts, sections, desk).staffed();
  }

  @Test
  void itsPlaceAndItsWordsAreShownToWhomTheSectionIsOpen() throws Exception {
    String path = taken("督促<b>.txt", Service.SECTION, "", "納付の期限は & 月末");
    assertThat(page(path + "?q=%E6%9C%9F%E9%99%90")).contains("督促&lt;b&gt;.txt", "納税課", "2026-11-21 08:30", "2 KB", "納付の期限は &amp; 月末", "/search?q=").doesNotContain("<b>", "notice--warned");
    assertThat(page(path + "?locale=en")).contains("Text of the file");
  }

  @Test
  void whyOnlyItsNameIsFoundIsSaid() throws Exception {
    assertThat(page(taken("鍵.docx", Service.SECTION, "encrypted"))).contains("パスワードで守られているため", "notice--warned");
    assertThat(page(taken("謎.docx", Service.SECTION, "child-died"))).contains("中身は読めませんでした");
  }

  @Test
  void aLongFileIsCutAndSaysSo() throws Exception {
    assertThat(page(taken("長い.txt", Service.SECTION, "", java.util.stream.IntStream.rangeClosed(1, 501).mapToObj(n -> "第" + n + "行").toArray(String[]::new))))
        .contains("第500行", "ここまでを示しています").doesNotContain("第501行");
  }

  @Test
  void aFileOfAnotherSectionAnswersAsOneThatDoesNotExist() throws Exception {
    assertThat(answer(taken("秘.txt", "elsewhere", "", "他課の文書")).getStatus()).isEqualTo(404);
    assertThat(answer("/shared/00000000-0000-0000-0000-000000000000").getStatus()).isEqualTo(404);
  }

  @ParameterizedTest
  @EnumSource
  void whatKeepsDocumentsWaitingStandsAboveEveryPageInBothLanguages(Trouble trouble) throws Exception {
    shareWatch.close();
    troubles.raise(trouble, "played");
    try {
      assertThat(page("/search")).contains("notice--warned").doesNotContain("??", "trouble.").containsPattern("ご注意ください。</strong> <span>[^<]{40,}");
      assertThat(page("/search?locale=en")).contains("administrator").doesNotContain("??", "trouble.");
    } finally {
      troubles.over(trouble);
    }
    assertThat(page("/search")).doesNotContain("notice--warned");
  }

  private String page(String path) throws Exception {
    MockHttpServletResponse answer = answer(path);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return answer.getContentAsString(StandardCharsets.UTF_8);
  }

  private MockHttpServletResponse answer(String path) throws Exception {
    return mvc.perform(get(java.net.URI.create(path)).with(user(Service.login(Role.SECTION_CLERK)))).andReturn().getResponse();
  }

  /** Puts a file into the index; gives the address of its page. */
  private String taken(String name, String section, String unread, String... lines) {
    SharedFile file = new SharedFile(Path.of("/share").resolve(name), section, 1_100, DAY, unread);
    List<IndexedLine> words = List.of(lines).stream().map(l -> new IndexedLine(1, l, new Box(0, 0, 1, 1), false)).toList();
    index.takeShared(List.of(new SearchIndex.Change(SharedFile.id(file.path()), List.of(new IndexedPart(SharedFile.id(file.path()), 1, 1, name, section, "財政局", "", "", "", 2026,
        List.of(), false, DAY, words, List.of(), Optional.of(file))))));
    return "/shared/" + SharedFile.id(file.path()).value();
  }
}
