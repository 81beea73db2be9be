package jp.fumikura.sealreview.web;

import java.util.List;
import jp.fumikura.sealreview.CurrentRegister;
import jp.fumikura.sealreview.csv.SampleCity;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Writes the sample city's register into an empty book, for {@code demo} ({@code fumikura.sample-city=true}). */
@Component
@ConditionalOnProperty("fumikura.sample-city")
class SampleRegister implements ApplicationRunner {
  private final CurrentRegister register;

  SampleRegister(CurrentRegister register) {
    this.register = register;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    register.write("sample", now -> now.lastSeq() == 0 ? SampleCity.lines() : List.of());
  }
}
