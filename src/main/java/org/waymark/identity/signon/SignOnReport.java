package org.waymark.identity.signon;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.waymark.base.health.HealthReport;
import org.waymark.base.health.HealthSign;
import org.waymark.base.text.Sentence;

/** Whether providers say who may stay, as this node has found. It names providers, and tells of nobody. */
@Component
@Order(35)
class SignOnReport implements HealthReport {

    private final ProviderTroubles troubles;
    private final RefreshTokens tokens;

    SignOnReport(ProviderTroubles troubles, RefreshTokens tokens) {
        this.troubles = troubles;
        this.tokens = tokens;
    }

    @Override
    public String title() {
        return "identity.signon.health";
    }

    @Override
    public List<HealthSign> signs() {
        if (!tokens.isWanted()) {
            return List.of(HealthSign.well(Sentence.of("identity.signon.health.off")));
        }
        Stream<HealthSign> amiss = Stream.concat(
                troubles.list().stream().map(SignOnReport::notAnswering),
                troubles.isLate()
                        ? Stream.of(HealthSign.amiss(
                                Sentence.of("identity.signon.health.late"),
                                Sentence.of("identity.signon.health.late.do")))
                        : Stream.empty());
        Stream<HealthSign> well = Stream.concat(
                        Stream.of(Sentence.of(
                                "identity.signon.health.well", tokens.every().toSeconds())),
                        troubles.givingNothing().stream()
                                .map(key -> Sentence.of("identity.signon.health.cannot-be-asked", key)))
                .map(HealthSign::well);
        return Stream.concat(amiss, well).toList();
    }

    private static HealthSign notAnswering(ProviderTroubles.Trouble trouble) {
        return HealthSign.amiss(
                        Sentence.of("identity.signon.health.not-answering", trouble.key(), trouble.since()),
                        Sentence.of("identity.signon.health.not-answering.do"))
                .to("admin/sign-on");
    }
}
