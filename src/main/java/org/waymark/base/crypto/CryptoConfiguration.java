package org.waymark.base.crypto;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.StringUtils;

@Configuration
class CryptoConfiguration {

    /** The key of the environment wins over a named file; only the embedded database may have a key made for it. */
    @Bean
    MasterKey masterKey(
            @Value("${waymark.master-key:}") String key,
            @Value("${waymark.master-key-file:}") String file,
            @Value("${spring.datasource.url:}") String outsideDatabase,
            @Value("${waymark.data}") Path data) {
        if (StringUtils.hasText(key)) {
            return MasterKey.parse(key);
        }
        if (StringUtils.hasText(file)) {
            return MasterKey.read(Path.of(file));
        }
        if (StringUtils.hasText(outsideDatabase)) {
            throw new IllegalStateException("A database of your own needs a master key of your own: set"
                    + " WAYMARK_MASTER_KEY_FILE or WAYMARK_MASTER_KEY. Make one with: ./waymark new-master-key");
        }
        return MasterKey.readOrCreate(data.resolve("master.key"));
    }
}
