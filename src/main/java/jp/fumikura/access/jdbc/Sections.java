package jp.fumikura.access.jdbc;

import java.util.List;
import java.util.Optional;
import jp.fumikura.access.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sections of the city. A section is never deleted: old documents still belong to it. */
@Repository
@Transactional
public class Sections {
  private final JdbcClient db;

  public Sections(JdbcClient db) {
    this.db = db;
  }

  /** By code. */
  public List<Section> all() {
    return db.sql("select code, name, bureau from access_section order by code")
        .query((row, n) -> new Section(row.getString(1), row.getString(2), row.getString(3))).list();
  }

  public Optional<Section> find(String code) {
    return all().stream().filter(section -> section.code().equals(code)).findFirst();
  }

  /** Adds the section, or renames it. */
  public void put(Section section) {
    int changed = db.sql("update access_section set name = ?, bureau = ? where code = ?").params(section.name(), section.bureau(), section.code()).update();
    if (changed == 0) {
      db.sql("insert into access_section (code, name, bureau) values (?, ?, ?)").params(section.code(), section.name(), section.bureau()).update();
    }
  }
}
