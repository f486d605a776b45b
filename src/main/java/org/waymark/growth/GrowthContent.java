package org.waymark.growth;

import java.util.Arrays;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.waymark.sharing.Audience;
import org.waymark.sharing.ContentKind;
import org.waymark.sharing.ContentKind.Text;

/** What people write about where they want to go. */
@Configuration
class GrowthContent {

    static final ContentKind BEYOND = new ContentKind(
                    "growth.own.beyond",
                    30,
                    "growth/beyond",
                    Audience.MANAGER,
                    true,
                    Arrays.stream(BeyondQuestion.values())
                            .map(question -> new Text(question.text(), BeyondTheCompany.LONGEST, question.key(), ""))
                            .toList())
            .told("", "growth.own.beyond.topic");

    @Bean
    ContentKind beyondTheCompanyKind() {
        return BEYOND;
    }
}
