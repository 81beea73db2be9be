package jp.fumikura.processing.spring;

import jp.fumikura.ledger.DataFolder;
import jp.fumikura.ledger.SharedFileReader;
import jp.fumikura.ledger.Troubles;
import jp.fumikura.processing.child.BlankForms;
import jp.fumikura.processing.child.ChildLimits;
import jp.fumikura.processing.child.ChildPool;
import jp.fumikura.processing.child.ChildSettings;
import jp.fumikura.processing.child.SharedFiles;
import jp.fumikura.processing.node.DefinitionsFolder;
import jp.fumikura.processing.node.DocumentReader;
import jp.fumikura.reading.tesseract.LanguageData;
import jp.fumikura.survey.draft.BlankReader;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The child processes of a node: as many as cores unless told otherwise. */
@Configuration(proxyBeanMethods = false)
class ChildConfiguration {
  @Bean
  ChildPool childPool(DataFolder folder, DefinitionsFolder definitions, @Value("${fumikura.children:0}") int children, @Value("${fumikura.child.heap-mb:256}") int heapMb,
      @Value("${fumikura.engine:preferred}") String engine) {
    int cores = Runtime.getRuntime().availableProcessors();
    return new ChildPool(new ChildSettings(children > 0 ? children : cores, heapMb, engine, definitions.path(), folder.scratch(), ChildLimits.standard()));
  }

  @Bean
  SharedFileReader sharedFileReader(ChildPool pool, DataFolder folder) {
    return new SharedFiles(pool, folder.scratch());
  }

  @Bean
  BlankReader blankReader(ChildPool pool, DataFolder folder) {
    return new BlankForms(pool, folder.scratch());
  }

  @Bean
  DocumentReader documentReader(ChildPool pool) {
    return pool::read;
  }

  @Bean
  ReadingProof readingProof(ChildPool pool, Troubles troubles) {
    return new ReadingProof(() -> LanguageData.find(System.getenv()), pool::warmUp, troubles);
  }
}
