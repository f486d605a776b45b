package org.waymark.identity.signon;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import org.waymark.base.security.RunAs;

/** All providers there are: those of the configuration and those of the page. They are asked for before anybody is known. */
@Component
class Providers {

    private final Map<String, Provider> configured;
    private final ProviderStore store;

    Providers(SignOnSettings settings, ProviderStore store) {
        this.configured = settings.configured();
        this.store = store;
    }

    /** By key. One that stands in the configuration wins over one of the page. */
    Collection<ProviderDetail> details() {
        return withConfigured(RunAs.operator(store::list));
    }

    /** The same for an administrator, whom each tells whether they may release it. */
    Collection<ProviderDetail> detailsForViewer() {
        return withConfigured(store.list());
    }

    private Collection<ProviderDetail> withConfigured(List<ProviderDetail> entered) {
        Map<String, ProviderDetail> all = new TreeMap<>();
        entered.forEach(detail -> all.put(detail.key(), detail));
        configured.values().forEach(provider -> all.put(provider.key(), provider.detail()));
        return all.values();
    }

    Optional<Provider> find(String key) {
        Provider known = configured.get(key);
        return known == null ? RunAs.operator(() -> store.find(key)) : Optional.of(known);
    }

    boolean isConfigured(String key) {
        return configured.containsKey(key);
    }
}
