"""The sentences on drawings of a peta jabatan, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["DRAWING", "DRAWING_FAULTS"]

DRAWING_FAULTS: Final[dict[str, tuple[str, str]]] = {
    "paper_unknown": (
        "kertas {given} tidak dikenal; pilihan: {allowed}",
        "the paper {given} is not known; allowed: {allowed}",
    ),
    "orientation_unknown": (
        "arah kertas {given} tidak dikenal; pilihan: {allowed}",
        "the orientation {given} is not known; allowed: {allowed}",
    ),
    "sheets_needed": (
        "peta ini memerlukan {count} lembar {paper}; mintalah semua lembarnya dengan to_svgs, atau "
        "satu gambar tanpa ukuran kertas",
        "this peta needs {count} sheets of {paper}; ask for all of them with to_svgs, or for one "
        "drawing without a size of paper",
    ),
}

DRAWING: Final[dict[str, tuple[str, str]]] = {
    "drawing.heading": ("PETA JABATAN", "MAP OF POSTS"),
    "drawing.units": ("{count} unit kerja", "{count} units"),
    "drawing.name": ("Nama Jabatan", "Post"),
    "drawing.kelas": ("Kelas", "Kelas"),
    "drawing.holders": ("B", "B"),
    "drawing.need": ("K", "K"),
    "drawing.balance": ("\u00b1", "\u00b1"),
    "drawing.unknown": ("\u2013", "\u2013"),
    "drawing.duty": ("tugas tambahan: {duty}", "added duty: {duty}"),
    "drawing.again": ("lanjutan", "continued"),
    "drawing.elsewhere": (
        "\u2192 lembar {sheet}: {posts} jabatan",
        "\u2192 sheet {sheet}: {posts} posts",
    ),
    "drawing.sheet": ("Lembar {sheet} dari {sheets}", "Sheet {sheet} of {sheets}"),
    "drawing.more": (
        "... dan {count} jabatan lagi, tidak ditampilkan di sini",
        "... and {count} more posts that are not shown here",
    ),
    "drawing.sum": (
        "{posts} jabatan; B {holders}, K {need}, \u00b1 {balance}.",
        "{posts} posts; B {holders}, K {need}, \u00b1 {balance}.",
    ),
    "drawing.key": (
        "B: bezetting, yaitu pemangku yang ada. K: kebutuhan pegawai. \u00b1: B dikurangi K.",
        "B: holders there are. K: holders needed. \u00b1: B less K.",
    ),
    "drawing.key_unknown": ("\u2013: tidak tertulis.", "\u2013: not written."),
    "drawing.key_kelas": ("Kelas: {readings}.", "Kelas: {readings}."),
    "drawing.key_differs": (
        "*: bacaan lain memberi kelas yang berbeda.",
        "*: another reading gives a different kelas.",
    ),
    "drawing.told.kelas": ("Kelas {kelas} ({reading})", "Kelas {kelas} ({reading})"),
    "drawing.told.no_kelas": ("Kelas tidak tertulis", "No kelas written"),
    "drawing.told.people": (
        "B {holders}, K {need}, \u00b1 {balance}",
        "B {holders}, K {need}, \u00b1 {balance}",
    ),
    "drawing.told.parts": ("PNS {pns}, PPPK {pppk}", "PNS {pns}, PPPK {pppk}"),
    "drawing.told.unit": ("Unit: {unit}", "Unit: {unit}"),
    "drawing.told.superior": ("Atasan: {name}", "Superior: {name}"),
    "drawing.described": (
        "Peta jabatan: kotak untuk jabatan yang memimpin, tabel untuk jabatan di bawahnya.",
        "Map of posts: a box for each post that leads, a table of the posts under it.",
    ),
    "drawing.page.search": ("Cari jabatan", "Find a post"),
    "drawing.page.previous": ("Sebelumnya", "Previous"),
    "drawing.page.next": ("Berikutnya", "Next"),
    "drawing.page.in": ("Perbesar", "Enlarge"),
    "drawing.page.out": ("Perkecil", "Make smaller"),
    "drawing.page.fit": ("Tampilkan seluruhnya", "Show all of it"),
    "drawing.page.print": ("Cetak", "Print"),
    "drawing.page.printed": (
        "Cetakannya {sheets} lembar {paper}.",
        "It prints on {sheets} sheets of {paper}.",
    ),
    "drawing.page.zoom": ("Ukuran tampilan", "Size on the screen"),
    "drawing.page.map": ("Gambar peta jabatan", "Drawing of the map of posts"),
    "drawing.page.hint": (
        "Geser dengan tetikus atau jari; Ctrl dan roda, atau + dan -, mengubah ukuran; 0 menampilkan "
        "seluruhnya; / ke pencarian.",
        "Drag with the mouse or a finger; Ctrl and the wheel, or + and -, change the size; 0 shows "
        "all of it; / goes to the search.",
    ),
    "drawing.page.none": ("Tidak ada jabatan yang cocok.", "No post matches."),
    "drawing.page.found": (
        "{count} jabatan cocok. Ke-{place}: {name}",
        "{count} posts match. Number {place}: {name}",
    ),
    "drawing.page.bounded": (
        "Peta ini memuat {count} jabatan, terlalu besar untuk ditampilkan di sini. Bagian atasnya "
        "tampak di bawah; to_html memberi halaman yang dapat diperbesar dan dicari.",
        "This peta holds {count} posts, too many to be shown here. Below is its upper part; to_html "
        "gives a page that can be enlarged and searched.",
    ),
    # The options of `jabatan-eval peta`.
    "cli.peta.kertas": ("A4|F4|A3", "A4|F4|A3"),
    "cli.peta.help.kertas": (
        "kertas gambar: A4, F4 (215 x 330 mm), A3; yang tidak muat dibagi per unit",
        "paper of a drawing: A4, F4 (215 x 330 mm), A3; what does not fit is split by unit",
    ),
    "cli.peta.judul": ("TEKS", "TEXT"),
    "cli.peta.help.judul": (
        "judul gambar; bila tidak disebut, unit kerja jabatan teratas",
        "title of a drawing; the unit of the uppermost post by default",
    ),
    "cli.peta.keterangan": ("TEKS", "TEXT"),
    "cli.peta.help.keterangan": (
        "baris di bawah judul gambar, misalnya tanggal keadaannya",
        "a line under the title of a drawing, such as the date",
    ),
    "cli.peta.pembulatan": ("CARA", "RULE"),
    "cli.peta.help.pembulatan": (
        "kebutuhan dalam gambar: none (angka yang tepat), ceil (ke atas), half_up (setengah ke "
        "atas), half_even (setengah ke genap)",
        "needs in a drawing: none (exactly), ceil (up), half_up (halves up), half_even (halves to "
        "the even one)",
    ),
    "cli.peta.help.tegak": ("kertas tegak", "paper upright"),
    "cli.peta.help.mendatar": ("kertas mendatar (bawaan)", "paper lengthwise (the default)"),
    "cli.peta.only_drawings": (
        "{option} hanya untuk gambar; sebutkan keluaran SVG atau HTML dengan -o",
        "{option} is for drawings only; name an SVG or HTML output with -o",
    ),
    "cli.peta.both_ways": (
        "pilih satu: --tegak atau --mendatar",
        "choose one: --tegak or --mendatar",
    ),
    "cli.peta.no_paper": (
        "sebutkan kertasnya untuk {option}, misalnya --kertas A3",
        "name the paper for {option}, such as --kertas A3",
    ),
    "cli.peta.written_sheets": (
        "{count} lembar ditulis ke {first} sampai {last}",
        "{count} sheets written, {first} to {last}",
    ),
}
