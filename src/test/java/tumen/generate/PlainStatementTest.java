package tumen.generate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainStatementTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        The PEACE OF BERGEN () was signed in 1911.      | The Peace of Bergen was signed in 1911.
        THE OLD HARBOUR was sold in 1911.               | The Old Harbour was sold in 1911.
        "(THE MAN WHO SHOT) THE HARBOUR" is a song.      | "(The Man Who Shot) the Harbour" is a song.
        The 12 HOUSES OF BERGEN burned in 1911.         | The 12 Houses of Bergen burned in 1911.
        The NATO and the BBC met in 1911.               | The NATO and the BBC met in 1911.
        The BBC WORLD SERVICE began in 1932.            | The BBC World Service began in 1932.
        BERG SHIPS INC. was sold to the 1ST KING OF BERGEN in 1911. | Berg Ships Inc. was sold to the 1st King of Bergen in 1911.
        Berg sold it, though Lund bought it back in 1911. | Berg sold it, though Lund bought it back in 1911.
        After 1908 however, the king sold Bergen.       | After 1908, the king sold Bergen.
        The Battle of Lund (near Bergen) also called the Berg War, was lost. | The Battle of Lund, also called the Berg War, was lost.
        The harbour (of Lund) also called the Mole is old. | The harbour also called the Mole is old.
        Ties were resumed later in 1994, and the king left. | Ties were resumed in 1994, and the king left.
        Ten years later in 1994, the king left.         | in 1994, the king left.
        Berg, though, sold it in 1911.                  | Berg sold it in 1911.
        Berg, which had left Lund, took it in 1911.     | Berg, which had left Lund, took it in 1911.
        Berg sold it in 1911, too, and left.            | Berg sold it in 1911 and left.
        He led it in 1911, and eventually the whole army. | He led it in 1911, and eventually the whole army.
        OLAF HOLM-BERG LUND was sold in 1911.           | Olaf Holm-Berg Lund was sold in 1911.
        UNESCO named it in 1911.                        | UNESCO named it in 1911.
        It led the _Harbour_ list for 13 weeks.         | It led the Harbour list for 13 weeks.
        It led the *Harbour News* list (a chart).       | It led the Harbour News list.
        For instance the king sold Bergen in 1911.      | the king sold Bergen in 1911.
        The variables a_1 and b_1 were named in 1911.   | The variables a_1 and b_1 were named in 1911.
        """)
    void aStatementIsPlain(String source, String plain) {
        assertEquals(plain, Wording.strip(source));
    }
}
