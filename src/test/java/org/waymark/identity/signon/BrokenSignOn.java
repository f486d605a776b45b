package org.waymark.identity.signon;

import java.util.Objects;
import java.util.Optional;
import org.aopalliance.intercept.MethodInterceptor;

/** What somebody could get wrong of providers, as advice for what keeps them. */
public final class BrokenSignOn {

    /** The bean that keeps them. */
    public static final String STORE = "providerStore";

    private BrokenSignOn() {}

    /** What one administrator entered counts as if a second one had released it. */
    public static MethodInterceptor released() {
        return call -> call.getMethod().getName().equals("find")
                ? ((Optional<?>) Objects.requireNonNull(call.proceed()))
                        .map(Provider.class::cast)
                        .map(BrokenSignOn::release)
                : call.proceed();
    }

    private static Provider release(Provider provider) {
        ProviderDetail said = provider.detail();
        return new Provider(
                new ProviderDetail(
                        said.key(), said.name(), said.issuer(), said.clientId(), said.roles(), said.isConfigured()),
                provider.secret());
    }
}
