"""Persons with their offices: every order of name, office, body and form of address."""

import pytest

from mourecords.documents.folding import fold
from mourecords.languages.lexicon import compile_lexicon
from mourecords.languages.pack import load_pack
from mourecords.mentions.bodies import find_actors
from mourecords.mentions.persons import find_persons

PACK = load_pack("en")
CASES = [
    (
        "It was signed by Dr Omar bin Said al Harthy, Undersecretary of the Ministry of Health and Social Welfare, and HE Lina bint Yusuf, Ambassador of Qatar to Oman.",
        [
            (
                "Omar bin Said al Harthy",
                "Undersecretary of the Ministry of Health and Social Welfare",
            ),
            ("Lina bint Yusuf", "Ambassador of Qatar to Oman"),
        ],
    ),
    (
        "On May 3 V P Rao, Director, Polar Research Centre (PRC), signed on ISRO's side and Jane Dow, General Manager, Launch Services Branch, on ASA's side.",
        [
            ("V P Rao", "Director, Polar Research Centre (PRC)"),
            ("Jane Dow", "General Manager, Launch Services Branch"),
        ],
    ),
    (
        "Its signatories were R K Sharma, union minister for power and new & renewable energy, and Khalid bin Fahd Al-Saud, minister of energy in the Government of Saudi Arabia; they signed in Riyadh.",
        [
            ("R K Sharma", "union minister for power and new & renewable energy"),
            ("Khalid bin Fahd Al-Saud", "minister of energy in the Government of Saudi Arabia"),
        ],
    ),
    (
        "The signatories were Nuclear Safety Agency of Singapore (NSA) chief executive Peter Lim and Ann Wells, director of the US' Cybersecurity and Infrastructure Security Agency (CISA).",
        [
            ("Peter Lim", "Nuclear Safety Agency of Singapore (NSA) chief executive"),
            (
                "Ann Wells",
                "director of the US' Cybersecurity and Infrastructure Security Agency (CISA)",
            ),
        ],
    ),
    (
        "FAO Director-General Li Ming and UNDP Administrator Anna Berg signed it today.",
        [("Li Ming", "FAO Director-General"), ("Anna Berg", "UNDP Administrator")],
    ),
    (
        "The Director-General of the Food and Agricultural Organisation (FAO), Eduardo Salas, signed an agreement.",
        [("Eduardo Salas", "Director-General of the Food and Agricultural Organisation (FAO)")],
    ),
    (
        "Nigerian Finance Minister Ade Okoro and the Export Credits Department's (ECD) chief executive Jim Hill signed.",
        [("Ade Okoro", "Nigerian Finance Minister"), ("Jim Hill", "chief executive")],
    ),
    (
        "Colombian mines and energy minister Pablo Ruiz said.",
        [("Pablo Ruiz", "Colombian mines and energy minister")],
    ),
    (
        "Mexican officials, led by Finance Minister Gustavo Paz, signed a loan.",
        [("Gustavo Paz", "Finance Minister")],
    ),
    (
        "Special Presidential Envoy for Compact Negotiations John Yu signed the Memorandum for the United States and Minister of Foreign Affairs and Trade Kita Kabo signed for the Republic of the Marshall Islands.",
        [
            ("John Yu", "Special Presidential Envoy for Compact Negotiations"),
            ("Kita Kabo", "Minister of Foreign Affairs and Trade"),
        ],
    ),
    (
        "It was signed by Alem Tegen, Co-chair of the Ethiopian Side of the commission and Minister of Cabinet Affairs of the Office of the Prime Minister and Evgeny Kiselev, Deputy Minister of Natural Resources and Environment of the Russian Federation.",
        [
            (
                "Alem Tegen",
                "Co-chair of the Ethiopian Side of the commission and Minister of Cabinet Affairs of the Office of the Prime Minister",
            ),
            (
                "Evgeny Kiselev",
                "Deputy Minister of Natural Resources and Environment of the Russian Federation",
            ),
        ],
    ),
    (
        "Foreign Affairs Minister Jean Rakoto and Ambassador Ajay Kumar signed the MoU on Monday.",
        [("Jean Rakoto", "Foreign Affairs Minister"), ("Ajay Kumar", "Ambassador")],
    ),
    (
        "Foreign Ministers Tete Antonio, of Angola, and Frederick Shava, of Zimbabwe, presided over the ceremony.",
        [("Tete Antonio", "Foreign Ministers"), ("Frederick Shava", "Foreign Ministers")],
    ),
    (
        "The Maldives was represented by the Minister of Economic Development, Mr Faiz Ali, while the Chinese government was represented by the Agency Executive, Mr Zhang Min.",
        [("Faiz Ali", "Minister of Economic Development"), ("Zhang Min", "Agency Executive")],
    ),
    (
        "It was signed by Senior Minister of State for Trade and Industry Tan Yi Shan and Secretary of Tourism Ruiz-Mora.",
        [
            ("Tan Yi Shan", "Senior Minister of State for Trade and Industry"),
            ("Ruiz-Mora", "Secretary of Tourism"),
        ],
    ),
    (
        "The Secretary of Foreign Affairs of the United Mexican States, His Excellency Jose Antonio Mora, is visiting.",
        [("Jose Antonio Mora", "Secretary of Foreign Affairs of the United Mexican States")],
    ),
    (
        "Deputy Prime Minister and Minister for Finance Mr Thomas Shan met Minister for Foreign Affairs and Minister for Law K Shanmug.",
        [
            ("Thomas Shan", "Deputy Prime Minister and Minister for Finance"),
            ("K Shanmug", "Minister for Foreign Affairs and Minister for Law"),
        ],
    ),
    (
        "Visiting Chinese Assistant Foreign Affairs Minister Lu Guo signed the agreement with Zimbabwean Foreign Affairs Minister Stan Muden soon after.",
        [
            ("Lu Guo", "Chinese Assistant Foreign Affairs Minister"),
            ("Stan Muden", "Zimbabwean Foreign Affairs Minister"),
        ],
    ),
    (
        "Director of Macedonia's Civil Aviation Agency Dejan Mojs and the Director-General of the Civil Aviation Authority of Singapore, Yap Heng initialed Thursday.",
        [
            ("Dejan Mojs", "Director of Macedonia's Civil Aviation Agency"),
            ("Yap Heng", "Director-General of the Civil Aviation Authority of Singapore"),
        ],
    ),
    (
        "It was signed by Maldives Ambassador designated to China Ahmed Lat and on behalf of Hong Kong by Secretary for Housing and Transport Miss Eva Chang.",
        [
            ("Ahmed Lat", "Maldives Ambassador designated to China"),
            ("Eva Chang", "Secretary for Housing and Transport"),
        ],
    ),
    (
        "Vietnamese Deputy Prime Minister and Foreign Minister Pham Binh Minh and his Lao counterpart Saleumxay Komma signed.",
        [
            ("Pham Binh Minh", "Vietnamese Deputy Prime Minister and Foreign Minister"),
            ("Saleumxay Komma", "his Lao counterpart"),
        ],
    ),
    (
        "Dutch Defence Minister Ank van der Meer and Lt Gen (retd) Suresh Nair, Chief of the Army Staff, signed.",
        [
            ("Ank van der Meer", "Dutch Defence Minister"),
            ("Suresh Nair", "Chief of the Army Staff"),
        ],
    ),
    (
        "Human Resources Minister Datuk Seri M. Saran and Manpower Minister Ida Fauzi signed.",
        [("M. Saran", "Human Resources Minister"), ("Ida Fauzi", "Manpower Minister")],
    ),
    (
        "U.S. Secretary of State George Brown and Soviet Foreign Minister Eduard Ivanov signed the pact.",
        [("George Brown", "U.S. Secretary of State"), ("Eduard Ivanov", "Soviet Foreign Minister")],
    ),
    (
        "the minister of foreign affairs, Mr. José Ñáñez Peña, and the Türkiye's ambassador, Şule Öztürk, signed",
        [("José Ñáñez Peña", "minister of foreign affairs"), ("Şule Öztürk", "ambassador")],
    ),
    ("Prime Minister Datuk Seri Anwar Ibrahim said.", [("Anwar Ibrahim", "Prime Minister")]),
    (
        "signed by President Dr. Mohamed bin Zayed Al Nahyan and Prime Minister Narendra Modi.",
        [("Mohamed bin Zayed Al Nahyan", "President"), ("Narendra Modi", "Prime Minister")],
    ),
    (
        "The Hon. Mary Jones MP, Minister for Trade, and H.E. Mr. Kim Sung-hwan, Minister of Foreign Affairs and Trade of the Republic of Korea, signed.",
        [
            ("Mary Jones", "Minister for Trade"),
            ("Kim Sung-hwan", "Minister of Foreign Affairs and Trade of the Republic of Korea"),
        ],
    ),
    (
        "Kuwait's Deputy Undersecretary for Foreign Affairs Sheikh Jarrah Jaber Al-Ahmad Al-Sabah signed.",
        [("Jarrah Jaber Al-Ahmad Al-Sabah", "Deputy Undersecretary for Foreign Affairs")],
    ),
    (
        "Pavel Novák, Czech deputy minister of industry and trade, and Li Wei, vice-chairman of the National Development and Reform Commission, signed.",
        [
            ("Pavel Novák", "Czech deputy minister of industry and trade"),
            ("Li Wei", "vice-chairman of the National Development and Reform Commission"),
        ],
    ),
    (
        "Chairman of the State Committee for Tourism of Uzbekistan Aziz Karimov and Secretary General of UNWTO Zurab Lom signed.",
        [
            ("Aziz Karimov", "Chairman of the State Committee for Tourism of Uzbekistan"),
            ("Zurab Lom", "Secretary General of UNWTO"),
        ],
    ),
    (
        "Minister Nguyen Hong Dien of the Ministry of Industry and Trade of Viet Nam and Agriculture Secretary Francisco P. Tiu Laurel Jr. signed.",
        [
            ("Nguyen Hong Dien", "Minister"),
            ("Francisco P. Tiu Laurel Jr.", "Agriculture Secretary"),
        ],
    ),
    (
        "Mr Jack Gill signed for Britain and Dr. Ade Okoro for Nigeria.",
        [("Jack Gill", None), ("Ade Okoro", None)],
    ),
    (
        "Permanent Secretary in the Ministry of Transport John Banda signed",
        [("John Banda", "Permanent Secretary in the Ministry of Transport")],
    ),
    (
        "NASA Administrator Bill Nelson, ESA Director General Josef Asch and JAXA President Hiroshi Yama signed",
        [
            ("Bill Nelson", "NASA Administrator"),
            ("Josef Asch", "ESA Director General"),
            ("Hiroshi Yama", "JAXA President"),
        ],
    ),
    (
        "Imad Saleh, the minister of housing and construction in the Kurdistan Regional Government, signed.",
        [
            (
                "Imad Saleh",
                "minister of housing and construction in the Kurdistan Regional Government",
            )
        ],
    ),
    (
        "signed by Mr. Yasushi Kane, Minister for Internal Affairs and Communications of Japan, and Mrs. Josephine Tan, Minister for Communications and Information of the Republic of Singapore.",
        [
            ("Yasushi Kane", "Minister for Internal Affairs and Communications of Japan"),
            (
                "Josephine Tan",
                "Minister for Communications and Information of the Republic of Singapore",
            ),
        ],
    ),
    (
        "Indonesia's minister of maritime affairs and fisheries, Susi Pudji, signed with Australian Agriculture Minister David Little.",
        [
            ("Susi Pudji", "minister of maritime affairs and fisheries"),
            ("David Little", "Australian Agriculture Minister"),
        ],
    ),
    (
        "Lt. Gen. Salvatore Mison and Rear Admiral John Doe, commander of the Pacific Fleet, signed.",
        [("Salvatore Mison", None), ("John Doe", "commander of the Pacific Fleet")],
    ),
    (
        "Qu Dongyu, Director-General of FAO, and Achim Stein signed.",
        [("Qu Dongyu", "Director-General of FAO")],
    ),
    (
        "In a room at the Ministry of Ports of Peru Fisheries Minister Ana Soto signed.",
        [("Ana Soto", "Fisheries Minister")],
    ),
    (
        "Ana Soto, Minister Responsible for Foreign Affairs, met ADB Peru Country Director Li Wei.",
        [
            ("Ana Soto", "Minister Responsible for Foreign Affairs"),
            ("Li Wei", "ADB Peru Country Director"),
        ],
    ),
    (
        "The trade pact, the Harbour and Coast Agreement, pleased the minister for foreign affairs.",
        [],
    ),
]


def persons(text):
    """The persons of a text, with their offices."""
    view = fold(text)
    hits = compile_lexicon(PACK).scan(view)
    actors = find_actors(view.text, hits, starts=[0], pack=PACK)
    return find_persons(view.text, hits, actors=actors, walls=[0], pack=PACK)


@pytest.mark.parametrize(("text", "wanted"), CASES)
def test_name_and_office(text, wanted):
    found = [(person.name, person.office) for person in persons(text)]
    assert [pair for pair in wanted if pair not in found] == []


def test_what_follows_a_comma_is_a_name_only_with_two_words_or_a_form_of_address():
    assert persons("It pleased the minister for foreign affairs, the Comprehensive one.") == ()


def test_a_third_office_makes_no_second_person():
    found = persons(
        "Ana Soto, Co-chair of the commission, Deputy Minister of Ports and Head of the Federal "
        "Agency for Tides (FAT), signed."
    )
    assert [person.name for person in found] == ["Ana Soto"]
