package tumen.fact;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** First names that only women have, of the languages whose names English texts write most. */
public final class GivenNames {
    private static final Set<String> FEMALE = Arrays.stream(
                    ("Ada Adele Agatha Agnes Aisha Alexandra Alice Amalia Amanda Amelia Amy Ana Anastasia Angela"
                        + " Angelina Anita Ann Anna Anne Annie Annette Antonia Aretha Astrid Audrey Barbara Beatrice"
                        + " Beatrix Benazir Bertha Beth Betty Beyoncé Billie Birgit Bridget Brigitte Britney Camilla"
                        + " Carla Carmen Caroline Carrie Catherine Cecilia Charlotte Cher Christina Christine Claire"
                        + " Clara Claudia Cleopatra Condoleezza Corazon Cristina Cynthia Daisy Deborah Diana Dilma"
                        + " Dolores Dolly Dora Doris Dorothea Dorothy Edith Eleanor Elena Elisabeth Eliza Elizabeth"
                        + " Ella Ellen Elsa Emilia Emily Emma Emmeline Erika Esther Eugenia Eva Eve Evelyn Fatima"
                        + " Fiona Flora Florence Frances Francesca Freda Frida Gabriela Georgia Geraldine Geun-hye"
                        + " Germaine Gertrude Giulia Gloria Golda Grace Greta Gro Gwendolyn Hannah Harriet Hazel Heidi"
                        + " Helen Helena Helene Henrietta Hilda Hillary Hildegard Ida Indira Ingeborg Ingrid Irene"
                        + " Iris Irina Isabel Isabella Ivy Jacinda Jacqueline Jane Janet Janis Jeanne Jennifer Jessica"
                        + " Joanna Josephine Judith Judy Julia Julie Juliet Karen Kate Katherine Kathleen Katharina"
                        + " Katharine Katy Keit Kristiina Kristin Ksenia Laura Lauren Leila Lena Liliuokalani Lily"
                        + " Linda Lisa Lise Liv Livia Lola Louise Lucia Lucille Lucrezia Lucy Ludmila Luisa Lydia"
                        + " Mabel Madeleine Madonna Mae Maggie Malala Margaret Margarethe Margrethe Margot Maria"
                        + " Mariah Marie Marilyn Marina Marion Marjorie Marlene Martha Mary Matilda Maud Maya Megawati"
                        + " Meghan Melanie Melinda Meryl Mia Michelle Mildred Minnie Miriam Molly Monica Nadia Nancy"
                        + " Naomi Natalia Natalie Nefertiti Nellie Nicole Nina Nora Norma Octavia Olga Olivia Oprah"
                        + " Pamela Patricia Paula Pauline Penelope Phillis Phyllis Priscilla Rachel Rebecca Regina"
                        + " Rihanna Rita Roberta Rosa Rosalind Rose Rosemary Ruth Sally Sandra Sarah Sappho Selma"
                        + " Serena Shakira Sharon Sheila Shirley Sigrid Silvia Simone Sirimavo Sofia Sonia Sophia"
                        + " Sophie Stella Stephanie Susan Susanna Suzanne Svetlana Sylvia Tamara Tansu Tatiana Taylor"
                        + " Teresa Theodora Theresa Therese Tina Toni Ursula Valentina Vanessa Vera Veronica Victoria"
                        + " Viola Violet Virginia Vivian Wallis Wangari Whitney Wilhelmina Wilma Winifred Yingluck"
                        + " Yoko Yvonne Zelda Zenobia Zora")
                            .split(" ", -1))
            .collect(Collectors.toUnmodifiableSet());

    /** First names that so many kings and saints had that one alone means nobody. */
    private static final Set<String> RULERS = Arrays.stream(
                    ("Albert Alexander Alexis Alfonso Andrew Anthony Baldwin Carl Casimir Charles Christian Conrad"
                        + " Constantine David Edgar Edmund Edward Eric Ernest Ferdinand Francis Frederick Friedrich"
                        + " George Gustav Harald Harold Henry Hugh Ivan James John Joseph Juan Karl Leopold Lothar"
                        + " Louis Ludwig Magnus Martin Matthew Matthias Maximilian Michael Nicholas Olaf Oscar Otto"
                        + " Paul Peter Philip Richard Robert Rudolf Sigismund Simon Stephen Thomas Victor Vladimir"
                        + " Walter Wilhelm William")
                            .split(" ", -1))
            .collect(Collectors.toUnmodifiableSet());

    private GivenNames() {}

    /** Whether many rulers have this first name. */
    public static boolean ofRulers(String name) {
        return RULERS.contains(name);
    }

    /** Whether it is nothing but a first name that the lists know: Thomas, Nancy. */
    public static boolean alone(String name) {
        return !name.contains(" ") && (ofRulers(name) || female(name));
    }

    /** Whether the name is surely a woman's by its first word. */
    public static boolean female(String name) {
        String[] words = name.split(" ", -1);
        // A Korean or Chinese given name stands last.
        return FEMALE.contains(words[0]) || (words.length == 2 && words[1].contains("-") && FEMALE.contains(words[1]));
    }
}
