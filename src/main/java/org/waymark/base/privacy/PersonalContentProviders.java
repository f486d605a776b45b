package org.waymark.base.privacy;

import java.util.List;

/** Several kinds of what people write or choose, where one module looks after many. A module offers it as a bean. */
public interface PersonalContentProviders {

    /**
     * The kinds.
     *
     * @return each says its place as {@link org.springframework.core.Ordered}
     */
    List<PersonalContentProvider> kinds();
}
