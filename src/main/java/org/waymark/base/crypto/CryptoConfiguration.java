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
            @Value("${waymark.data}") Path data,
            SealedKeys sealed) {
        MasterKeySource source = new MasterKeySource(sealed);
        if (StringUtils.hasText(key)) {
            return source.ofText(key);
        }
        if (StringUtils.hasText(file)) {
            return source.ofFile(Path.of(file));
        }
        if (StringUtils.hasText(outsideDatabase)) {
            throw source.none();
        }
        return source.ofFileOrNew(data.resolve("master.key"));
    }
}
