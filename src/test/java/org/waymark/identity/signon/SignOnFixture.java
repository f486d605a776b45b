package org.waymark.identity.signon;

import java.util.UUID;
import org.waymark.base.security.RunAs;
import org.waymark.testing.TestPeople;
import org.waymark.testing.TestProvider;

/** Makes a provider known to the portal of a test. */
final class SignOnFixture {

    private SignOnFixture() {}

    /** Under a key of its own, which comes back. */
    static String make(ProviderStore store, TestPeople people, int port, TestProvider provider) {
        // Before there is anybody, nobody comes in by a provider.
        people.member("Somebody");
        String key = "p-" + UUID.randomUUID().toString().substring(0, 8);
        provider.knows(port, key);
        RunAs.operator(() -> {
            store.save(new Provider(
                    new ProviderDetail(key, "Our company", provider.issuer(), TestProvider.CLIENT, null, false),
                    TestProvider.SECRET));
            return true;
        });
        return key;
    }
}
