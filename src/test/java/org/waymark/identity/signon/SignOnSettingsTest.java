package org.waymark.identity.signon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.waymark.identity.signon.SignOnSettings.Passwords;

/** What an installation says by its environment, in the words of docs/deployment.md. */
class SignOnSettingsTest {

    @Test
    void providers_and_passwords_come_from_the_environment() {
        SignOnSettings settings = read(Map.ofEntries(
                Map.entry("WAYMARK_SIGNON_PROVIDERS_COMPANY_ISSUER", "https://login.example.com"),
                Map.entry("WAYMARK_SIGNON_PROVIDERS_COMPANY_CLIENTID", "waymark"),
                Map.entry("WAYMARK_SIGNON_PROVIDERS_COMPANY_CLIENTSECRET", "the secret"),
                Map.entry("WAYMARK_SIGNON_PROVIDERS_COMPANY_NAME", "Our company"),
                Map.entry("WAYMARK_SIGNON_PROVIDERS_COMPANY_OFFLINEACCESS", "true"),
                Map.entry("WAYMARK_SIGNON_PROVIDERS_COMPANY_ROLECLAIM", "groups"),
                Map.entry("WAYMARK_SIGNON_PROVIDERS_COMPANY_ADMINISTRATOR", "admins"),
                Map.entry("WAYMARK_SIGNON_PROVIDERS_COMPANY_PEOPLETEAM", "people"),
                Map.entry("WAYMARK_SIGNON_CHECKEVERY", "2m"),
                Map.entry("WAYMARK_SIGNON_PASSWORDS", "break-glass"),
                Map.entry("WAYMARK_SIGNON_BREAKGLASS", "one@example.com,two@example.com")));

        assertThat(settings.configured().get("company"))
                .isEqualTo(new Provider(
                        new ProviderDetail(
                                "company",
                                "Our company",
                                "https://login.example.com",
                                "waymark",
                                new RoleClaim("groups", "admins", "people"),
                                true,
                                true,
                                null),
                        "the secret"));
        assertThat(settings.checkEvery()).isEqualTo(Duration.ofMinutes(2));
        assertThat(settings.passwords()).isEqualTo(Passwords.BREAK_GLASS);
        assertThat(settings.letsIn("Two@Example.com")).isTrue();
        assertThat(settings.letsIn("three@example.com")).isFalse();
        assertThat(settings.toString()).doesNotContain("the secret");
    }

    @Test
    void without_any_there_is_no_provider_and_everybody_has_a_password() {
        SignOnSettings settings = read(Map.of());

        assertThat(settings.configured()).isEmpty();
        assertThat(settings.letsIn("anybody@example.com")).isTrue();
        assertThat(settings.allowHttp()).isFalse();
        assertThat(settings.checkEvery()).isEqualTo(Duration.ofSeconds(45));
    }

    private static SignOnSettings read(Map<String, Object> environment) {
        StandardEnvironment all = new StandardEnvironment();
        String system = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        all.getPropertySources().replace(system, new SystemEnvironmentPropertySource(system, environment));
        return Binder.get(all).bindOrCreate("waymark.sign-on", SignOnSettings.class);
    }
}
