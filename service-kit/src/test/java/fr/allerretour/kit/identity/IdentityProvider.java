package fr.allerretour.kit.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** What a service sees of an identity provider: its discovery document, its public key, and the tokens it signs. */
public final class IdentityProvider implements QuarkusTestResourceLifecycleManager {

    private static final String KEY_ID = "key-1";

    private final KeyPair keys = rsa();
    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        HttpServer started;
        try {
            started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server = started;
        serve(started, "/.well-known/openid-configuration", """
                {"issuer":"%1$s","jwks_uri":"%1$s/keys","authorization_endpoint":"%1$s/authorize",
                 "token_endpoint":"%1$s/token","subject_types_supported":["public"],
                 "response_types_supported":["code"],"id_token_signing_alg_values_supported":["RS256"]}""".formatted(issuer()));
        RSAPublicKey key = (RSAPublicKey) keys.getPublic();
        serve(started, "/keys", """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}""".formatted(KEY_ID, base64(key.getModulus()), base64(key.getPublicExponent())));
        started.start();
        return Map.of("quarkus.oidc.auth-server-url", issuer());
    }

    private static void serve(HttpServer server, String path, String json) {
        server.createContext(path, exchange -> {
            try (exchange) {
                byte[] bytes = json.getBytes(UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, bytes.length);
                exchange.getResponseBody().write(bytes);
            }
        });
    }

    /** As RFC 7518 wants it: without the byte that only keeps a BigInteger positive. */
    private static String base64(BigInteger number) {
        byte[] bytes = number.toByteArray();
        return base64(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    @Override
    public void inject(TestInjector testInjector) {
        testInjector.injectIntoFields(this, new TestInjector.MatchesType(IdentityProvider.class));
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    String issuer() {
        if (server == null) {
            throw new IllegalStateException("The identity provider does not run");
        }
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** What a good token says: of this issuer, for our services, for the next five minutes. */
    Map<String, Object> claims(String name, String organisation, String... roles) {
        long now = Instant.now().getEpochSecond();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", issuer());
        claims.put("aud", "aller-retour");
        claims.put("sub", "subject-of-" + name);
        claims.put("preferred_username", name);
        claims.put("organisation", organisation);
        claims.put("groups", List.of(roles));
        claims.put("iat", now);
        claims.put("exp", now + 300);
        return claims;
    }

    /** A token that this provider has signed. */
    String signed(Map<String, Object> claims) {
        return signed(claims, keys);
    }

    /** A token that names this provider's key and is signed with another. */
    String signedBySomeoneElse(Map<String, Object> claims) {
        return signed(claims, rsa());
    }

    private static String signed(Map<String, Object> claims, KeyPair keys) {
        String content = content("RS256", claims);
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content.getBytes(UTF_8));
            return content + "." + base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A token that says of itself that it needs no signature. */
    String unsigned(Map<String, Object> claims) {
        return content("none", claims) + ".";
    }

    /** The old trick: everybody knows the public key, and some take it for the secret of an HMAC. */
    String signedWithThePublicKey(Map<String, Object> claims) {
        String content = content("HS256", claims);
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(keys.getPublic().getEncoded(), "HmacSHA256"));
            return content + "." + base64(mac.doFinal(content.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(String algorithm, Map<String, Object> claims) {
        try {
            ObjectMapper json = new ObjectMapper();
            return base64(json.writeValueAsBytes(Map.of("typ", "JWT", "alg", algorithm, "kid", KEY_ID)))
                    + "."
                    + base64(json.writeValueAsBytes(claims));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
