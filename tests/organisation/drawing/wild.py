"""Maps drawn at random, with all that a name can be."""

import csv

from jabatan_eval.organisation import KelasTertulis, PetaJabatan, Post

WORDS = (
    "Kepala Bidang Pengelolaan Informasi dan Komunikasi Publik",
    "Sekretaris",
    "Pranata Komputer Ahli Muda",
    "Pengadministrasi",
    "Penanggungjawabpenyelenggaraanpemeliharaansaranadanprasaranateknologiinformasidaerah",
    "Kelurahan/Desa Ujung-Ujung",
    "<script>alert('x')</script> & \"kutip\" ]]>",
    "<b>tebal</b>&lt;",
    "WWWWWWWWWWMMMMMMMMMMWWWWWWWWWWMMMMMMMMMM",
    "iiiiiiiiiillllllllll.........",
    "\ua997\ua9a4\ua98f\ua9c0 \ua9b2\ua9ae \ua98f\ua9a7\ua9ab\ua9c0\ua9a0",  # Javanese
    "\u0631\u0626\u064a\u0633 \u0627\u0644\u0642\u0633\u0645 123",  # Arabic
    "\u05de\u05e0\u05d4\u05dc \u05d4\u05de\u05d7\u05dc\u05e7\u05d4",  # Hebrew
    "\u90e8\u9577\u4f4d\u7f6e\u7ba1\u7406\u7814\u7a76\u958b\u767a",  # CJK
    "Ahli \U0001f469\u200d\U0001f4bb Muda \U0001f1ee\U0001f1e9",  # emoji, one of several
    "e\u0301\u0301\u0301\u0302\u0303 Zalgo",
    "a\u202eterbalik\u202c \ue000\ufdd0",
    "\u010dlov\u011bk \u0141\u00f3d\u017a \u0158\u00ed\u017een\u00ed",
    "1.250,5 \u2212 3 \u00b1 2 \u2192 4",
    "x",
)
KINDS = ("jpt_pratama", "administrator", "pengawas", "jabatan_fungsional", "pelaksana", None)
READINGS = ("tertulis", "usulan", "disetujui", "ditetapkan")


def rows_of(path):
    """The rows of a table with semicolons."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        return [*csv.DictReader(file, delimiter=";")]


def peta(random, size, *, names=WORDS):
    """A map of so many posts: wide ones, deep ones, several trees, figures missing and large."""
    reach = random.choice([1, 3, 20, size])
    roots = random.choice([1, 1, 1, 3])
    posts = []
    for place in range(size):
        induk = None
        if place >= roots:
            induk = f"p{random.randrange(max(0, place - reach), place)}"
        words = [random.choice(names) for _ in range(random.choice([1, 1, 2, 6]))]
        readings = random.sample(READINGS, random.randrange(3))
        posts.append(
            Post(
                id=f"p{place}",
                nama_jabatan=" ".join(words)[: random.choice([40, 900])].strip(),
                induk=induk,
                jenis_jabatan=random.choice(KINDS),
                unit_kerja=random.choice([None, random.choice(names)]),
                eselon=random.choice([None, "III.a"]),
                tugas_tambahan=random.choice([None, None, None, random.choice(names)]),
                bezetting=random.choice([None, 0, 3, 123456]),
                kebutuhan=random.choice([None, 0, 1, 12345]),
                kelas_tertulis=tuple(
                    KelasTertulis(reading=one, kelas=random.randint(1, 17)) for one in readings
                ),
            )
        )
    return PetaJabatan(tuple(posts))
