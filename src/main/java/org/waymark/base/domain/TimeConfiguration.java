package org.waymark.base.domain;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class TimeConfiguration {

    /** The one source of "now" and "today", in the time zone of the installation. */
    @Bean
    Clock clock() {
        return new ScopedClock(Clock.system(ZoneId.systemDefault()));
    }
}
