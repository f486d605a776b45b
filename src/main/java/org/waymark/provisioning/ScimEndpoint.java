package org.waymark.provisioning;

import de.captaingoldfish.scim.sdk.common.resources.ServiceProvider;
import de.captaingoldfish.scim.sdk.common.resources.complex.ETagConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.FilterConfig;
import de.captaingoldfish.scim.sdk.common.resources.complex.PatchConfig;
import de.captaingoldfish.scim.sdk.common.resources.multicomplex.AuthenticationScheme;
import de.captaingoldfish.scim.sdk.server.endpoints.ResourceEndpoint;
import de.captaingoldfish.scim.sdk.server.endpoints.base.GroupEndpointDefinition;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ETagFeature;
import de.captaingoldfish.scim.sdk.server.schemas.custom.ResourceTypeFeatures;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the library is told of this server, and what {@code /ServiceProviderConfig} therefore tells. */
@Configuration(proxyBeanMethods = false)
class ScimEndpoint {

    /** The most that one page of a list holds. */
    static final int MOST = 200;

    @Bean
    ResourceEndpoint scimResources(ScimUsers users, ScimGroups groups) {
        ServiceProvider provider = ServiceProvider.builder()
                .filterConfig(
                        FilterConfig.builder().supported(true).maxResults(MOST).build())
                .patchConfig(PatchConfig.builder()
                        .supported(true)
                        // Providers send more of a person than is kept here, and take away what is not there.
                        .ignoreUnknownAttributes(true)
                        .doNotFailOnNoTarget(true)
                        .activateMsAzureFilterWorkaround(true)
                        .activateMsAzureValueSubAttributeWorkaround(true)
                        .activateMsAzureComplexSimpleValueWorkaround(true)
                        .build())
                .eTagConfig(ETagConfig.builder().supported(true).build())
                .authenticationSchemes(List.of(AuthenticationScheme.builder()
                        .name("Bearer token")
                        .description("/admin/sign-on")
                        .type("oauthbearertoken")
                        .primary(true)
                        .build()))
                .lenientContentTypeChecking(true)
                .build();
        ResourceEndpoint endpoint = new ResourceEndpoint(provider);
        ResourceTypeFeatures ofUsers =
                endpoint.registerEndpoint(MoveShape.users(users)).getFeatures();
        ofUsers.setETagFeature(ETagFeature.builder().enabled(true).build());
        ResourceTypeFeatures ofGroups =
                endpoint.registerEndpoint(new GroupEndpointDefinition(groups)).getFeatures();
        ofGroups.setETagFeature(ETagFeature.builder().enabled(true).build());
        // There are two of them at the most.
        ofGroups.setAutoFiltering(true);
        return endpoint;
    }
}
