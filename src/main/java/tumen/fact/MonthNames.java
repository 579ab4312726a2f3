package tumen.fact;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * The names of months in the languages people type: English, German, French, Spanish, Italian, Portuguese, Dutch, Russian,
 * Ukrainian, Polish, Swedish, Danish, Turkish and Finnish. Written out from the names of Unicode's CLDR (a test compares
 * them with the JDK's), since asking the JDK for one language after the other takes a quarter of a second of each start.
 */
final class MonthNames {
    /** January to December; where two languages use one word for different months, the one named earlier above wins. */
    private static final List<String> NAMES = List.of(
            "january jan januar janvier janv enero ene gennaio gen janeiro januari января январь янв січня січень "
                    + "січ stycznia styczeń sty ocak oca tammikuuta tammikuu tammi",
            "february feb februar février févr febrero febbraio fevereiro fev februari февраля февраль февр "
                    + "лютого лютий лют lutego luty lut şubat şub helmikuuta helmikuu helmi",
            "march mar märz mär mars marzo março maart mrt марта март мар березня березень бер marca marzec marts "
                    + "mart maaliskuuta maaliskuu maalis",
            "april apr avril avr abril abr aprile апреля апрель апр квітня квітень квіт kwietnia kwiecień kwi "
                    + "nisan nis huhtikuuta huhtikuu huhti",
            "may mai mayo maggio mag maio mei мая май травня травень трав maja maj mayıs toukokuuta toukokuu "
                    + "touko",
            "june jun juni juin junio giugno giu junho июня июнь июн червня червень черв czerwca czerwiec cze "
                    + "haziran haz kesäkuuta kesäkuu kesä",
            "july jul juli juillet juil julio luglio lug julho июля июль июл липня липень лип lipca lipiec lip "
                    + "temmuz tem heinäkuuta heinäkuu heinä",
            "august aug août agosto ago augustus августа август авг серпня серпень серп sierpnia sierpień sie "
                    + "augusti ağustos ağu elokuuta elokuu elo",
            "sept september sep septembre septiembre settembre set setembro сентября сентябрь сент вересня "
                    + "вересень вер września wrzesień wrz eylül eyl syyskuuta syyskuu syys",
            "october oct oktober okt octobre octubre ottobre ott outubro out октября октябрь окт жовтня жовтень "
                    + "жовт października październik paź ekim eki lokakuuta lokakuu loka",
            "november nov novembre noviembre novembro ноября ноябрь нояб листопада листопад лист listopada "
                    + "listopad lis kasım kas marraskuuta marraskuu marras",
            "december dec dezember dez décembre déc diciembre dic dicembre dezembro декабря декабрь дек грудня "
                    + "грудень груд grudnia grudzień gru aralık ara joulukuuta joulukuu joulu");

    private static final Map<String, Integer> NUMBERS = numbers();

    private MonthNames() {}

    /** The number of the month of that name, 1 to 12; the name in lower case and without a full stop. */
    static OptionalInt number(String name) {
        Integer number = NUMBERS.get(name);
        return number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    private static Map<String, Integer> numbers() {
        var numbers = new HashMap<String, Integer>();
        for (int month = 1; month <= NAMES.size(); month++) {
            for (var name : NAMES.get(month - 1).split(" ", -1)) {
                numbers.put(name, month);
            }
        }
        return numbers;
    }
}
