package org.waymark.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.waymark.base.security.Role;

class FactorSettingsTest {

    @Test
    void who_has_to_have_one_is_what_the_installation_says() {
        Set<Role> people = Set.of(Role.PEOPLE_TEAM);
        Set<Role> administrator = Set.of(Role.ADMINISTRATOR);
        assertThat(said(Map.of()).isOf(administrator)).isFalse();
        assertThat(said(Map.of("waymark.sign-in.second-factor", "optional")).isOf(administrator))
                .isFalse();
        FactorSettings.Required staff = said(Map.of("waymark.sign-in.second-factor", "required-for-staff"));
        assertThat(staff.isOf(administrator)).isTrue();
        assertThat(staff.isOf(people)).isTrue();
        assertThat(staff.isOf(Set.of())).isFalse();
        assertThat(said(Map.of("waymark.sign-in.second-factor", "required")).isOf(Set.of()))
                .isTrue();
    }

    private static FactorSettings.Required said(Map<String, String> configuration) {
        return new Binder(new MapConfigurationPropertySource(configuration))
                .bindOrCreate("waymark.sign-in", FactorSettings.class)
                .secondFactor();
    }
}
