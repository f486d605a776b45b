package org.waymark;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTest {

    @Test
    void modules_reach_each_other_only_where_they_may() {
        ApplicationModules.of(WaymarkApplication.class).verify();
    }
}
