package org.waymark.shell;

import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.waymark.base.search.SearchSource;
import org.waymark.base.search.Sought;
import org.waymark.base.security.DeniedByDefault;
import org.waymark.base.security.ForEmployees;

/** One search over all that the modules offer. What is sought is neither kept nor logged. */
@Service
@DeniedByDefault
@Transactional(readOnly = true)
public class Search {

    /** How many things of a kind are found at the most; who sees more types more. */
    static final int MOST_OF_A_KIND = 6;

    private final List<SearchSource> sources;

    Search(List<SearchSource> sources) {
        this.sources = sources;
    }

    /**
     * Finds what the viewer may see.
     *
     * @param sought what to look for
     * @return kinds of which something was found; none for too little to look for
     */
    @ForEmployees
    List<FoundGroup> find(Sought sought) {
        if (!sought.isEnough()) {
            return List.of();
        }
        return sources.stream()
                .map(source -> new FoundGroup(source.kind(), source.find(sought, MOST_OF_A_KIND)))
                .filter(group -> !group.found().isEmpty())
                .toList();
    }
}
