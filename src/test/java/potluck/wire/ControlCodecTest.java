package potluck.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import potluck.kit.Failure;

class ControlCodecTest {
    static List<Control> everyMessage() {
        return ControlSamples.all();
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void whatIsWrittenIsReadBack(Control message) throws Exception {
        assertThat(ControlCodec.decode(ControlCodec.encode(message)))
                .usingRecursiveComparison()
                .isEqualTo(message);
    }

    @ParameterizedTest
    @MethodSource("everyMessage")
    void theOperationComesFirst(Control message) {
        assertThat(json(message)).startsWith("{\"op\":\"" + Operations.name(message) + "\"");
    }

    @Test
    void everyKindOfMessageHasAnOperationAndASample() {
        Set<Class<?>> kinds = leaves(Control.class).collect(Collectors.toSet());
        assertThat(kinds).allMatch(Class::isRecord).hasSizeGreaterThan(20);
        assertThat(ControlSamples.all().stream().map(Object::getClass)).containsExactlyInAnyOrderElementsOf(kinds);
        ControlSamples.all()
                .forEach(message ->
                        assertThat(Operations.type(Operations.name(message))).isEqualTo(message.getClass()));
    }

    @Test
    void unknownFieldsAreIgnoredAtEveryLevel() throws Exception {
        Control read = decode("{\"new\":{\"a\":[1,{\"b\":null}]},\"op\":\"files.put\",\"fresh\":true,"
                + "\"add\":[{\"path\":\"/a\",\"size\":1,\"later\":[]}]}");
        assertThat(read)
                .isEqualTo(
                        new TrackerMessage.FilesPut(true, List.of(new TrackerMessage.Offer("/a", 1, "")), List.of()));
    }

    @Test
    void absentFieldsAreEmptyWhereTheProtocolAllowsIt() throws Exception {
        assertThat(decode("{\"op\":\"files.list\"}")).isEqualTo(new TrackerMessage.FilesList("", ""));
        assertThat(decode("{\"op\":\"bye\",\"reason\":null}")).isEqualTo(new CommonMessage.Bye(""));
    }

    @Test
    void theFirstOperationCounts() throws Exception {
        assertThat(decode("{\"op\":\"leave\",\"op\":\"done\"}")).isEqualTo(new TrackerMessage.Leave());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "5",
                "[]",
                "\"op\"",
                "{",
                "{}}",
                "{\"op\":\"done\"} x",
                "{\"op\":\"done\",}",
                "{'op':'done'}",
                "{op:\"done\"}",
                "{\"op\":\"done\"}{}",
                "{\"op\":\"bye\",\"reason\":\"a\tb\"}",
                "{\"op\":\"done\",\"x\":NaN}",
                "{\"op\":\"done\",\"x\":01}",
                "/**/{\"op\":\"done\"}",
                "{\"op\":\"done\",\"x\":TRUE}"
            })
    void whatIsNotOneStrictObjectIsBadJson(String text) {
        assertFault(text, WireFault.BAD_JSON);
    }

    @Test
    void nestingIsLimited() throws Exception {
        assertThat(decode("{\"op\":\"done\",\"x\":" + "[".repeat(31) + "]".repeat(31) + "}"))
                .isEqualTo(new CommonMessage.Done());
        assertFault("{\"op\":\"done\",\"x\":" + "[".repeat(32) + "]".repeat(32) + "}", WireFault.BAD_JSON);
        assertFault("{\"op\":\"done\",\"x\":" + "[".repeat(500_000), WireFault.BAD_JSON);
    }

    @Test
    void malformedUtf8IsBadJson() {
        byte[] payload = json(new CommonMessage.Bye("xx")).getBytes(StandardCharsets.UTF_8);
        payload[payload.length - 4] = (byte) 0xC3;
        payload[payload.length - 3] = (byte) 0x28;
        assertThatThrownBy(() -> ControlCodec.decode(payload))
                .isInstanceOfSatisfying(
                        Failure.class,
                        fault -> assertThat(fault.is(WireFault.BAD_JSON)).isTrue());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"op\":5}",
                "{\"op\":null}",
                "{\"op\":[\"done\"]}",
                "{\"OP\":\"done\"}",
                "{\"op\":\"join\",\"port\":\"5555\",\"epoch\":1}",
                "{\"op\":\"join\",\"port\":5555.5,\"epoch\":1}",
                "{\"op\":\"join\",\"port\":1e400,\"epoch\":1}",
                "{\"op\":\"join\",\"port\":5e3,\"epoch\":1}",
                "{\"op\":\"join\",\"port\":4294972851,\"epoch\":1}",
                "{\"op\":\"join\",\"port\":-1,\"epoch\":1}",
                "{\"op\":\"join\",\"port\":65536,\"epoch\":1}",
                "{\"op\":\"join\",\"port\":null,\"epoch\":1}",
                "{\"op\":\"join\",\"port\":true,\"epoch\":1}",
                "{\"op\":\"join\",\"port\":[1],\"epoch\":1}",
                "{\"op\":\"join\",\"port\":1,\"epoch\":-1}",
                "{\"op\":\"join\",\"port\":1,\"epoch\":9007199254740993}",
                "{\"op\":\"join\",\"port\":1,\"epoch\":99999999999999999999999999}",
                "{\"op\":\"files.search\"}",
                "{\"op\":\"files.search\",\"query\":5}",
                "{\"op\":\"files.put\",\"fresh\":1}",
                "{\"op\":\"files.put\",\"fresh\":\"true\"}",
                "{\"op\":\"files.put\",\"fresh\":true,\"add\":[null]}",
                "{\"op\":\"files.put\",\"fresh\":true,\"add\":{}}",
                "{\"op\":\"files.put\",\"fresh\":true,\"remove\":[1]}",
                "{\"op\":\"files.put\",\"fresh\":true,\"remove\":[null]}",
                "{\"op\":\"files.page\",\"items\":[{}]}",
                "{\"op\":\"files.page\",\"items\":[{\"member\":null}]}",
                "{\"op\":\"holders\",\"content\":\"ABC\"}",
                "{\"op\":\"revoked\",\"devices\":[\"x\"]}",
                "{\"op\":\"renew\"}",
                "{\"op\":\"renew\",\"csr\":\"?\"}",
                "{\"op\":\"renew\",\"csr\":5555}",
                "{\"op\":\"renew\",\"csr\":[1]}",
                "{\"op\":\"index\",\"folder\":\"f\",\"items\":[{\"name\":[]}]}",
                "{\"op\":\"chat.open\",\"key\":\"AAAA\",\"channel\":1,\"port\":1,\"last\":0}",
                "{\"op\":\"chat.open\",\"channel\":1,\"port\":1,\"last\":0}",
                "{\"op\":\"chat.say\",\"seq\":1}",
                "{\"op\":\"chat.say\",\"seq\":1,\"words\":null}",
                "{\"op\":\"chat.say\",\"seq\":0,\"words\":{\"number\":1,\"at\":1,\"kind\":\"text\"}}",
                "{\"op\":\"chat.say\",\"seq\":1,\"words\":{\"number\":0,\"at\":1,\"kind\":\"text\"}}",
                "{\"op\":\"chat.say\",\"seq\":1,\"words\":{\"number\":1,\"at\":-1,\"kind\":\"text\"}}",
                "{\"op\":\"chat.say\",\"seq\":1,\"words\":{\"number\":1,\"at\":1}}",
                "{\"op\":\"chat.say\",\"seq\":1,\"words\":{\"number\":1,\"at\":1,\"kind\":\"text\",\"text\":5}}",
                "{\"op\":\"chat.say\",\"seq\":1,\"words\":{\"number\":1,\"at\":1,\"kind\":\"text\",\"files\":[{}]}}",
                "{\"op\":\"chat.ack\",\"seq\":1}",
                "{\"op\":\"chat.ack\",\"seq\":1,\"later\":\"AAAAAAAAAAAA\"}",
                "{\"op\":\"chat.past\",\"most\":0}",
                "{\"op\":\"chat.past\",\"most\":201}",
                "{\"op\":\"chat.lines\",\"lines\":[{\"device\":\"x\",\"user\":\"ana\"}]}",
                "{\"op\":\"error\",\"code\":\"not a name\"}",
                "{\"op\":\"hello\",\"oldest\":2,\"newest\":1}"
            })
    void wrongValuesAreBadFields(String text) {
        assertFault(text, WireFault.BAD_FIELD);
    }

    @Test
    void piecesAreWholeEntriesAndNoMoreThanTheTotal() {
        String page = "{\"op\":\"manifest.page\",\"content\":\"" + ControlSamples.HASH
                + "\",\"size\":1,\"total\":%d,\"from\":%d,\"pieces\":\"%s\"}";
        String entry = "A".repeat(48);
        assertThat(fault(page.formatted(1, 0, entry))).isNull();
        assertFault(page.formatted(1, 0, "AAAA"), WireFault.BAD_FIELD);
        assertFault(page.formatted(1, 1, entry), WireFault.BAD_FIELD);
        assertFault(page.formatted(1, 2_147_483_647, entry), WireFault.BAD_FIELD);
    }

    @Test
    void aLimitIsAllowedAndOneMoreIsNot() {
        assertThat(fault(search(256))).isNull();
        assertFault(search(257), WireFault.BAD_FIELD);
        assertThat(fault(put(1000))).isNull();
        assertFault(put(1001), WireFault.BAD_FIELD);
    }

    @Test
    void aTextOfTheChatIsCountedInBytes() {
        assertThat(fault(say("x".repeat(16_384), 16))).isNull();
        assertFault(say("x".repeat(16_385), 0), WireFault.BAD_FIELD);
        assertThat(fault(say("я".repeat(8192), 0))).isNull();
        assertFault(say("я".repeat(8193), 0), WireFault.BAD_FIELD);
        assertFault(say("", 17), WireFault.BAD_FIELD);
    }

    @Test
    void anUnknownOperationIsNamedWithoutItsPoison() {
        Failure fault = fault("{\"op\":\"dance\\u001b[31m\"}");
        assertThat(fault.is(WireFault.UNKNOWN_OP)).isTrue();
        assertThat(fault.sentence()).contains("dance\\u001B[31m");
    }

    @Test
    void aMessageTheOtherSideWouldRefuseIsNotSent() {
        List<String> long4k = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            long4k.add("x".repeat(4096));
        }
        assertThatThrownBy(() -> ControlCodec.frame(0, 0, new TrackerMessage.FilesPut(false, List.of(), long4k)))
                .isInstanceOfSatisfying(
                        Failure.class,
                        fault -> assertThat(fault.is(WireFault.TOO_LONG)).isTrue());
    }

    private static String say(String text, int files) {
        String file = "{\"path\":\"/a\",\"size\":1,\"content\":\"\"}";
        return "{\"op\":\"chat.say\",\"seq\":1,\"words\":{\"number\":1,\"at\":1,\"kind\":\"text\",\"text\":\"" + text
                + "\",\"files\":[" + String.join(",", Collections.nCopies(files, file)) + "]}}";
    }

    private static String search(int length) {
        return "{\"op\":\"files.search\",\"query\":\"" + "x".repeat(length) + "\"}";
    }

    private static String put(int items) {
        return "{\"op\":\"files.put\",\"fresh\":false,\"remove\":[" + "\"/a\",".repeat(items - 1) + "\"/a\"]}";
    }

    private static void assertFault(String text, WireFault code) {
        Failure fault = fault(text);
        assertThat(fault).as(text.substring(0, Math.min(80, text.length()))).isNotNull();
        assertThat(fault.code()).as(fault.sentence()).isEqualTo(code.name());
    }

    private static Failure fault(String text) {
        return catchThrowableOfType(Failure.class, () -> decode(text));
    }

    private static Control decode(String text) throws Failure {
        return ControlCodec.decode(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String json(Control message) {
        return new String(ControlCodec.encode(message), StandardCharsets.UTF_8);
    }

    private static Stream<Class<?>> leaves(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(ControlCodecTest::leaves)
                : Stream.of(type);
    }
}
