"""The sentences of the peta jabatan, Indonesian first; `texts` is the way to them."""

from typing import Final

__all__ = ["PETA", "PETA_FAULTS"]

PETA_FAULTS: Final[dict[str, tuple[str, str]]] = {
    # Posts and their tree.
    "not_rows": (
        "diberi {given}, padahal yang diminta daftar baris, satu baris satu jabatan",
        "got {given}, expected a list of rows, one a post",
    ),
    "no_posts": ("tidak ada satu jabatan pun", "there is not a single post"),
    "post_without": ("jabatan tanpa {field}", "the post has no {field}"),
    "post_id_repeated": (
        "id {given} sudah dipakai jabatan lain, pada {first}",
        "the id {given} is that of another post, at {first}",
    ),
    "post_below_itself": (
        "jabatan {given} menjadi atasannya sendiri",
        "the post {given} stands below itself",
    ),
    "post_orphan": (
        "atasannya, {given}, tidak ada dalam peta",
        "there is no post {given} to stand below",
    ),
    "post_cycle": (
        "jabatan-jabatan ini saling membawahi dalam lingkaran: {given}",
        "the posts stand below each other in a circle: {given}",
    ),
    "unknown_post": ("tidak ada jabatan {given}", "there is no post {given}"),
    "elected_below": (
        "kepala daerah yang dipilih tidak dapat berada di bawah jabatan {given}; kosongkan "
        "induknya, atau isi jenis_jabatan bila ia pegawai",
        "an elected head cannot stand below the post {given}; leave induk empty, or fill in "
        "jenis_jabatan if it is a civil servant",
    ),
    "elected_with": (
        "kepala daerah yang dipilih tidak memiliki kelas, pemangku, atau kebutuhan; kosongkan "
        "{given}",
        "an elected head has neither class nor holders nor need; leave {given} empty",
    ),
    "holders_contradict": (
        "bezetting {given} bukan jumlah {pns} PNS dan {pppk} PPPK",
        "bezetting {given} is not the sum of {pns} PNS and {pppk} PPPK",
    ),
    "reading_twice": (
        "kelas dengan status {given} tertulis dua kali; hapus salah satunya",
        "the class that is {given} stands there twice; delete one",
    ),
    "kelas_missing_beside": (
        "kelas kosong, padahal {given} terisi; isi kelasnya, atau kosongkan semuanya",
        "there is no class, and {given} is filled in; fill in the class, or leave all empty",
    ),
    "post_kind_unknown": (
        "jenis jabatan {given} tidak dikenal; pilihan: {allowed}",
        "the kind of post {given} is not known; allowed: {allowed}",
    ),
    "levels_without_kind": (
        "tingkat terisi, tetapi jenis jabatannya tidak, sehingga skemanya tidak diketahui; "
        "pilihan: {allowed}",
        "levels are chosen but the kind of post is not said, so the scheme is not known; "
        "allowed: {allowed}",
    ),
    "mark_unknown": (
        "tanda {given} tidak dikenal; pilihan: {allowed}",
        "the mark {given} is not known; allowed: {allowed}",
    ),
    "no_results": ("daftar ini tidak memuat satu hasil pun", "the list holds not a single result"),
    "result_without": ("baris tanpa {field}", "the row has no {field}"),
    "unknown_recap": (
        "tidak ada rekap menurut {given}; pilihan: {allowed}",
        "there is no recap by {given}; allowed: {allowed}",
    ),
    "unknown_rounding": (
        "pembulatan {given} tidak ada; pilihan: {allowed}",
        "there is no rounding {given}; allowed: {allowed}",
    ),
    "unknown_reading": (
        "status kelas {given} tidak ada; pilihan: {allowed}",
        "there is no reading {given}; allowed: {allowed}",
    ),
    "nested_elsewhere": (
        "induk {given}, padahal jabatan ini tertulis di bawah {allowed}",
        "induk is {given}, and the post is written below {allowed}",
    ),
    # Changes.
    "post_has_others_below": (
        "masih ada jabatan di bawahnya: {given}; pindahkan atau hapus dahulu",
        "there are posts below it: {given}; move or remove them first",
    ),
    "id_stays": (
        "id tidak dapat diganti menjadi {given}; hapus jabatan ini dan tambahkan yang baru",
        "the id cannot become {given}; remove the post and add another",
    ),
    # Cells.
    "not_printable": (
        "{given} memuat karakter yang tidak tercetak",
        "{given} holds characters that do not print",
    ),
    "id_not_text": (
        "diberi {given}, padahal id berupa teks; bila sel ini tampak seperti tanggal, ketik "
        "sebagai teks",
        "got {given}, expected an id as text; if the cell looks like a date, type it as text",
    ),
    "id_fraction": (
        "berupa angka {number}, yang mungkin diketik {longer}; ketik sel ini sebagai teks",
        "got the number {number}, which may have been typed as {longer}; type the cell as text",
    ),
    "count_not_whole": (
        "{given} bukan jumlah orang yang bulat",
        "{given} is not a whole number of people",
    ),
    "day_unreadable": (
        "{given} tidak terbaca sebagai tanggal; tulis seperti 2026-01-05",
        "{given} cannot be read as a day; write it like 2026-01-05",
    ),
    "flag_unreadable": (
        "{given} bukan ya atau tidak",
        "{given} is neither yes nor no",
    ),
}

_MESSAGES: Final[dict[str, tuple[str, str]]] = {
    "kelas_not_from_nilai": (
        "kelas {kelas} tidak mengikuti dari nilai {nilai} di sebelahnya, yang masuk kelas {due}",
        "kelas {kelas} does not follow from the nilai {nilai} beside it, which belongs to kelas "
        "{due}",
    ),
    "kelas_outside_scheme": (
        "kelas {kelas} tidak dapat dicapai formulir mana pun pada skema {scheme}, yang memberi "
        "kelas {classes}",
        "kelas {kelas} cannot be reached by any form of the scheme {scheme}, which gives kelas "
        "{classes}",
    ),
    "readings_differ": (
        "kelasnya berbeda menurut status: {readings}",
        "its class differs by reading: {readings}",
    ),
    "superior_not_above": (
        "kelas {kelas} tidak di atas {count} jabatan manajerial di bawahnya, yang tertinggi kelas "
        "{highest}",
        "kelas {kelas} is not above {count} managerial posts below, the highest of which has "
        "kelas {highest}",
    ),
    "same_job_other_kelas": (
        "jabatan yang sama pada unit yang sama tercatat dengan kelas berbeda: {counts}",
        "the same job in the same unit stands with different classes: {counts}",
    ),
    "without_kelas": (
        "belum ada kelas, baik tertulis maupun dari tingkat faktor",
        "there is no class, neither written nor from levels",
    ),
    "without_kind": ("jenis jabatan belum diisi", "the kind of post is not said"),
    "without_need": ("kebutuhan belum diisi", "the need is not filled in"),
    "without_holders": ("bezetting belum diisi", "the holders are not filled in"),
    "need_vacant": ("kebutuhan {need} belum ada pemangkunya", "a need of {need} has no holder"),
    "holders_without_need": (
        "ada {holders} pemangku, tetapi kebutuhannya nol",
        "there are {holders} holders, and the need is none",
    ),
}

_MENDS: Final[dict[str, tuple[str, str]]] = {
    "kelas_not_from_nilai": (
        "lihat surat atau formulirnya; perbaiki nilai atau kelas yang salah tulis",
        "see the letter or the form; mend the nilai or the kelas, whichever was written wrongly",
    ),
    "kelas_outside_scheme": (
        "periksa kelas dan jenis jabatannya",
        "check the class and the kind of post",
    ),
    "readings_differ": (
        "tidak ada yang ditimpa; yang berlaku ialah yang ditetapkan, lihat dasarnya",
        "nothing is overwritten; what was set is in force, see its basis",
    ),
    "superior_not_above": (
        "periksa kelas kedua jabatan dan susunan atasannya; hanya jabatan manajerial yang "
        "dibandingkan",
        "check the classes of both and who stands above whom; only managerial posts are compared",
    ),
    "same_job_other_kelas": (
        "periksa mana yang benar, atau bedakan nama jabatannya",
        "check which is right, or let the names tell them apart",
    ),
    "without_kelas": (
        "isi kelas dengan dasarnya, atau pilih tingkat tiap faktor",
        "fill in the class with its basis, or choose a level for each factor",
    ),
    "without_kind": (
        "isi jenis jabatan; tanpa itu skemanya tidak diketahui dan jabatan tidak dibandingkan",
        "fill in the kind of post; without it the scheme is not known and nothing is compared",
    ),
    "without_need": (
        "isi hasil analisis beban kerja; 0 bila memang tidak dibutuhkan",
        "fill in the result of the workload analysis; 0 if there is none",
    ),
    "without_holders": ("isi jumlah pemangku; 0 bila kosong", "fill in the holders; 0 if vacant"),
    "need_vacant": (
        "tidak perlu diperbaiki bila jabatan memang kosong",
        "nothing to mend if the post is vacant",
    ),
    "holders_without_need": (
        "periksa hasil analisis beban kerja jabatan ini",
        "check the workload analysis of this post",
    ),
}

_READINGS: Final[dict[str, tuple[str, str]]] = {
    "terakhir": ("paling mapan", "most settled"),
    "dihitung": ("dihitung", "computed"),
    "usulan": ("usulan", "proposed"),
    "tertulis": ("tertulis", "written"),
    "disetujui": ("disetujui", "approved"),
    "ditetapkan": ("ditetapkan", "set"),
}

PETA: Final[dict[str, tuple[str, str]]] = {
    **{f"peta.finding.{code}": pair for code, pair in _MESSAGES.items()},
    **{f"peta.mend.{code}": pair for code, pair in _MENDS.items()},
    **{f"peta.reading.{name}": pair for name, pair in _READINGS.items()},
    "peta.work": ("{count} jabatan kelas {kelas}", "{count} posts of kelas {kelas}"),
    "peta.yes": ("ya", "yes"),
    "peta.no": ("tidak", "no"),
    # The review of the base work.
    "peta.base.title": (
        "TELAAH KELAS PEKERJAAN DASAR: HANYA BILA DIMINTA, BUKAN KOREKSI",
        "REVIEW OF THE CLASS OF THE BASIC WORK: ON REQUEST ONLY, NO CORRECTION",
    ),
    "peta.base.id": ("Id", "Id"),
    "peta.base.name": ("Nama jabatan", "Name"),
    "peta.base.chosen": ("Tingkat dipilih", "Level chosen"),
    "peta.base.base": ("Kelas dasar", "Base class"),
    "peta.base.level": ("Tingkat menurut telaah", "Level by the review"),
    "peta.base.share": ("Bagian jam", "Share of hours"),
    "peta.base.posts": ("Jabatan di bawahnya", "Posts below"),
    "peta.base.missing": ("Tanpa jam atau kelas", "Without hours or class"),
    "peta.base.differing": (
        "* {count} jabatan berbeda dari tingkat yang dipilih; tidak ada yang diubah",
        "* {count} posts differ from the level chosen; nothing is changed",
    ),
    "peta.base.not_counted": (
        "{count} jabatan nonmanajerial tidak dihitung karena jam atau kelasnya belum diisi: {ids}",
        "{count} non-managerial posts are not counted, their hours or class not being known: {ids}",
    ),
    # The effect of a change.
    "peta.effect.title": ("AKIBAT PERUBAHAN PADA {id}", "EFFECT OF THE CHANGE OF {id}"),
    "peta.effect.none": ("tidak ada hasil yang berubah", "no result changes"),
    "peta.effect.id": ("Id", "Id"),
    "peta.effect.name": ("Nama jabatan", "Name"),
    "peta.effect.result": ("Hasil", "Result"),
    "peta.effect.before": ("Sebelum", "Before"),
    "peta.effect.after": ("Sesudah", "After"),
    "peta.result.nilai_jabatan": ("nilai dihitung", "computed nilai"),
    "peta.result.kelas_jabatan": ("kelas dihitung", "computed kelas"),
    "peta.result.kelas_terakhir": ("kelas paling mapan", "most settled kelas"),
    "peta.result.posts": ("jabatan sampai ke bawah", "posts down to the lowest"),
    "peta.result.bezetting": ("B sampai ke bawah", "B down to the lowest"),
    "peta.result.kebutuhan": ("K sampai ke bawah", "K down to the lowest"),
    "peta.result.selisih": ("B - K sampai ke bawah", "B - K down to the lowest"),
    "peta.result.without_holders": (
        "jabatan tanpa bezetting sampai ke bawah",
        "posts without holders told, down to the lowest",
    ),
    "peta.result.without_need": (
        "jabatan tanpa kebutuhan sampai ke bawah",
        "posts without a need told, down to the lowest",
    ),
    "peta.result.base_work": ("tingkat menurut telaah", "level by the review"),
    # Recaps.
    "recap.title": (
        "JABATAN, PEMANGKU, DAN KEBUTUHAN MENURUT {by}",
        "POSTS, HOLDERS AND NEED BY {by}",
    ),
    "recap.by.kelas": ("Kelas", "Class"),
    "recap.by.jenis": ("Jenis jabatan", "Kind of post"),
    "recap.by.unit": ("Unit kerja", "Unit"),
    "recap.by.eselon": ("Eselon", "Echelon"),
    "recap.sheet.kelas": ("Rekap kelas", "Recap by class"),
    "recap.sheet.jenis": ("Rekap jenis", "Recap by kind"),
    "recap.sheet.unit": ("Rekap unit", "Recap by unit"),
    "recap.sheet.eselon": ("Rekap eselon", "Recap by echelon"),
    "recap.none.kelas": ("(tanpa kelas)", "(without class)"),
    "recap.none.jenis": ("(jenis belum diisi)", "(kind not said)"),
    "recap.none.unit": ("(unit belum diisi)", "(unit not said)"),
    "recap.none.eselon": ("(tanpa eselon)", "(without echelon)"),
    "recap.posts": ("Jabatan", "Posts"),
    "recap.bezetting": ("Bezetting (B)", "Holders (B)"),
    "recap.kebutuhan": ("Kebutuhan (K)", "Need (K)"),
    "recap.selisih": ("B - K", "B - K"),
    "recap.total": ("Jumlah", "All"),
    "recap.reading": ("Status kelas: {reading}.", "Reading of the classes: {reading}."),
    "recap.sign": (
        "B - K: kurang dari nol berarti kekurangan pegawai.",
        "B - K: below nought is a shortage.",
    ),
    "recap.rounding.ceil": (
        "K dibulatkan ke atas pada tiap sel; jumlahnya dari angka yang tepat.",
        "K is rounded up in each cell; the total from the exact figure.",
    ),
    "recap.rounding.half_up": (
        "K dibulatkan, setengah ke atas, pada tiap sel; jumlahnya dari angka yang tepat.",
        "K is rounded, halves up, in each cell; the total from the exact figure.",
    ),
    "recap.rounding.half_even": (
        "K dibulatkan, setengah ke genap, pada tiap sel; jumlahnya dari angka yang tepat.",
        "K is rounded, halves to the even one, in each cell; the total from the exact figure.",
    ),
    "recap.parts_differ": (
        "Jumlah sel K yang tampak {parts}, berbeda {difference} dari {total} karena pembulatan.",
        "The cells of K that are shown add up to {parts}, by rounding {difference} from {total}.",
    ),
    "recap.without_need": (
        "{count} jabatan belum diisi kebutuhannya; tidak dihitung dalam K.",
        "{count} posts have no need filled in; they are not counted in K.",
    ),
    "recap.without_holders": (
        "{count} jabatan belum diisi bezettingnya; tidak dihitung dalam B.",
        "{count} posts have no holders filled in; they are not counted in B.",
    ),
    "recap.elected": (
        "{count} kepala daerah yang dipilih tidak dihitung.",
        "{count} elected heads are not counted.",
    ),
    # Routes by a list of approved results.
    "match.title": (
        "PENCOCOKAN DENGAN DAFTAR HASIL YANG DISETUJUI",
        "POSTS HELD AGAINST THE LIST OF APPROVED RESULTS",
    ),
    "match.sheet": ("Pencocokan", "Matching"),
    "match.sheet_candidates": ("Calon", "Candidates"),
    "match.route": ("Jalur", "Route"),
    "match.count": ("Jabatan", "Posts"),
    "match.posts": ("JABATAN", "POSTS"),
    "match.route.daftar": ("menurut daftar", "set by the list"),
    "match.route.dipertahankan": ("dipertahankan", "kept"),
    "match.route.ganda": ("perlu dipilih", "to be chosen"),
    "match.route.usulkan": ("perlu diusulkan", "to be proposed"),
    "match.id": ("Id", "Id"),
    "match.name": ("Nama jabatan", "Name"),
    "match.unit": ("Unit kerja", "Unit"),
    "match.kelas": ("Kelas", "Kelas"),
    "match.nilai": ("Nilai", "Nilai"),
    "match.now": ("Kelas sekarang", "Kelas now"),
    "match.reason": ("Alasan", "Reason"),
    "match.candidates": ("Calon", "Candidates"),
    "match.row": ("Baris daftar", "Row of the list"),
    "match.candidate": (
        "{name}: kelas {kelas}, {basis}",
        "{name}: kelas {kelas}, {basis}",
    ),
    "match.candidate_name": ("Calon", "Candidate"),
    "match.kind": ("Jenis jabatan", "Kind of post"),
    "match.eselon": ("Eselon", "Echelon"),
    "match.unit_kind": ("Jenis unit", "Kind of unit"),
    "match.basis": ("Surat", "Letter"),
    "match.confirm": ("Yang harus dipastikan", "To be confirmed"),
    "match.no_basis": ("tanpa surat", "no letter named"),
    "match.reason.listed": (
        "nama, jenis, dan eselon sama dengan {basis}",
        "name, kind and echelon are those of {basis}",
    ),
    "match.reason.kept": (
        "persetujuan terdahulu lebih tinggi, kelas {kept} ({kept_basis}), dan boleh dipertahankan; "
        "daftar memberi kelas {kelas}, {basis}",
        "an earlier approval is higher, kelas {kept} ({kept_basis}), and may be kept; the list "
        "gives kelas {kelas}, {basis}",
    ),
    "match.reason.several": (
        "daftar memuat lebih dari satu hasil untuk jabatan ini; pilih menurut suratnya, atau isi "
        "jenis_unit bila berbeda menurut unit",
        "the list has more than one result for this post; choose by the letter, or fill in "
        "jenis_unit where they differ by unit",
    ),
    "match.reason.contradicts": (
        "hasil dalam daftar bertentangan dengan dirinya: nilai {nilai} masuk kelas {due}, tetapi "
        "tertulis kelas {kelas} pada {basis}",
        "the result in the list contradicts itself: nilai {nilai} belongs to kelas {due}, and "
        "kelas {kelas} stands at {basis}",
    ),
    "match.reason.unconfirmed": (
        "namanya ada dalam daftar, tetapi peta belum menyebut semua yang membedakannya",
        "the name is in the list, and the peta does not say all by which it tells posts apart",
    ),
    "match.reason.other_kind": (
        "namanya ada dalam daftar, tetapi untuk jabatan yang lain",
        "the name is in the list, but for another post",
    ),
    "match.reason.near": (
        "tidak ada nama yang sama dalam daftar; ada yang mirip, untuk dipastikan",
        "no name in the list is the same; some are alike, to be confirmed",
    ),
    "match.reason.not_listed": (
        "tidak ada dalam daftar",
        "it is not in the list",
    ),
    "match.approved_beside": (
        "yang tertulis: kelas {kept} ({kept_basis})",
        "what stands written: kelas {kept} ({kept_basis})",
    ),
    "match.why.name": ("nama hanya mirip", "only alike in name"),
    "match.why.kind": ("jenis jabatan berbeda", "another kind of post"),
    "match.why.kind_unsaid": (
        "jenis jabatan belum diisi dalam peta",
        "the kind of post is not said in the peta",
    ),
    "match.why.eselon": ("eselon berbeda", "another echelon"),
    "match.why.eselon_unsaid": (
        "eselon belum diisi dalam peta",
        "the echelon is not said in the peta",
    ),
    "match.why.jenjang": ("jenjang berbeda", "another step"),
    "match.why.jenjang_unsaid": (
        "jenjang belum diisi dalam peta",
        "the step is not said in the peta",
    ),
    "match.why.unit": ("jenis unit berbeda", "another kind of unit"),
    "match.contradicting": (
        "{count} hasil dalam daftar bertentangan dengan dirinya, nilainya bukan nilai kelas itu: "
        "{rows}",
        "{count} results in the list contradict themselves, their nilai not being of that kelas: "
        "{rows}",
    ),
    "match.more": ("... dan {count} jabatan lagi", "... and {count} posts more"),
    # A peta in a terminal and in a workbook.
    "peta.view.id": ("Id", "Id"),
    "peta.view.name": ("Nama jabatan", "Name"),
    "peta.view.unit": ("Unit kerja", "Unit"),
    "peta.view.nilai": ("Nilai dihitung", "Computed nilai"),
    "peta.view.computed": ("Kelas dihitung", "Computed kelas"),
    "peta.view.settled": ("Kelas paling mapan", "Most settled kelas"),
    "peta.view.reading": ("Status", "Reading"),
    "peta.view.posts": ("Jabatan sampai ke bawah", "Posts down to the lowest"),
    "peta.view.bezetting": ("B", "B"),
    "peta.view.kebutuhan": ("K", "K"),
    "peta.view.selisih": ("B - K", "B - K"),
    "peta.view.severity": ("Bobot", "Severity"),
    "peta.view.code": ("Kode", "Code"),
    "peta.view.message": ("Temuan", "Finding"),
    "peta.view.mend": ("Perbaikan", "How to mend it"),
    "peta.view.related": ("Jabatan lain", "Other posts"),
    "peta.view.results": ("Hasil", "Results"),
    "peta.view.findings": ("Temuan", "Findings"),
    "peta.view.review": ("Telaah", "Review"),
    # The commands.
    "cli.peta.usage": (
        "{prog} peta BERKAS [-o OUT] [--status STATUS] [--telaah] [--kolom NAMA=KOLOM]...\n"
        "           [--lembar LEMBAR] [--timpa] [--json] [--lang id|en]\n"
        "           [--kertas A4|F4|A3 [--tegak|--mendatar]] [--judul TEKS] [--keterangan TEKS]\n"
        "           [--pembulatan none|ceil|half_up|half_even]",
        "{prog} peta FILE [-o OUT] [--status READING] [--telaah] [--kolom NAME=COLUMN]...\n"
        "       [--lembar SHEET] [--timpa] [--json] [--lang id|en]\n"
        "       [--kertas A4|F4|A3 [--tegak|--mendatar]] [--judul TEXT] [--keterangan TEXT]\n"
        "       [--pembulatan none|ceil|half_up|half_even]",
    ),
    "cli.peta.description": (
        """Membaca peta jabatan (tabel dengan id dan induk, atau YAML bersarang), menghitung nilai dan kelas
dari tingkat tiap faktor, menjumlahkan pemangku dan kebutuhan ke atas, dan memberi temuan.
Kelas yang tertulis tidak pernah ditimpa hasil hitungan.""",
        """Read a peta jabatan (a table with id and induk, or nested YAML), compute nilai and kelas from
the levels, sum holders and need up the tree, and list findings.
A class that stands written is never overwritten by a computed one.""",
    ),
    "cli.peta.epilog": (
        """Contoh:
  jabatan-eval peta peta.csv
  jabatan-eval peta peta.csv -o peta.xlsx
  jabatan-eval peta peta.csv -o peta.html
  jabatan-eval peta peta.csv -o peta.svg --kertas A3 --keterangan "Keadaan 31 Desember 2025"
  jabatan-eval peta peta.xlsx --telaah --status dihitung

SVG tanpa --kertas berupa satu gambar sebesar yang diperlukan. Dengan --kertas, peta yang memerlukan
beberapa lembar ditulis ke peta-1.svg, peta-2.svg, dan seterusnya.

Kolom yang dikenal: id, induk, nama_jabatan, jenis_jabatan, unit_kerja, jenis_unit, eselon, jenjang,
tugas_tambahan, dipilih, kelas_jabatan, nilai_jabatan, dasar, nomor, tanggal (dan masing-masing dengan
_usulan, _disetujui, _ditetapkan), bezetting, bezetting_pns, bezetting_pppk, kebutuhan, beban_jam,
tingkat, skema, tanda. Kolom lain tetap disimpan.

Kode keluar:
  0  selesai; paling berat catatan
  1  selesai, dengan peringatan atau kesalahan
  2  berkas atau perintahnya salah""",
        """Examples:
  jabatan-eval peta peta.csv --lang en
  jabatan-eval peta peta.csv -o peta.xlsx
  jabatan-eval peta peta.csv -o peta.html
  jabatan-eval peta peta.csv -o peta.svg --kertas A3 --keterangan "31 December 2025"
  jabatan-eval peta peta.xlsx --telaah --status dihitung

An SVG without --kertas is one drawing, as large as it needs. With --kertas, a peta that needs several
sheets is written to peta-1.svg, peta-2.svg and so on.

Known columns: id, induk, nama_jabatan, jenis_jabatan, unit_kerja, jenis_unit, eselon, jenjang,
tugas_tambahan, dipilih, kelas_jabatan, nilai_jabatan, dasar, nomor, tanggal (and each of these with
_usulan, _disetujui, _ditetapkan), bezetting, bezetting_pns, bezetting_pppk, kebutuhan, beban_jam,
tingkat, skema, tanda. Other columns are kept.

Exit codes:
  0  done; notes at most
  1  done, with warnings or errors
  2  the file or the call is wrong""",
    ),
    "cli.peta.file": ("BERKAS", "FILE"),
    "cli.peta.help.file": (
        "peta: CSV, XLSX, XLS, ODS, Parquet, JSON Lines; atau YAML, JSON bersarang",
        "the peta: CSV, XLSX, XLS, ODS, Parquet, JSON Lines; or nested YAML, JSON",
    ),
    "cli.peta.help.out": (
        "tulis ke berkas CSV atau XLSX; peta juga ke SVG atau HTML",
        "write to a CSV or XLSX file; a peta to SVG or HTML too",
    ),
    "cli.peta.help.mapping": (
        "kolom yang dipetakan sendiri, misalnya kelas_jabatan='Kls Baru' atau induk=#3; dapat "
        "diulang",
        "a column mapped by hand, such as kelas_jabatan='Kls Baru' or induk=#3; may be repeated",
    ),
    "cli.peta.help.json": ("cetak sebagai JSON", "print as JSON"),
    "cli.peta.reading": ("STATUS", "READING"),
    "cli.peta.help.reading": (
        "kelas yang ditampilkan: terakhir (yang paling mapan), dihitung, usulan, tertulis, "
        "disetujui, ditetapkan",
        "the class that is shown: terakhir (the most settled), dihitung (computed), usulan "
        "(proposed), tertulis (written), disetujui (approved), ditetapkan (set)",
    ),
    "cli.peta.help.review": (
        "juga telaah faktor 5 dari kelas dan jam pekerjaan di bawah tiap jabatan manajerial; "
        "bahan pertimbangan, bukan koreksi",
        "also the review of factor 5 from the classes and hours below each managerial post; to be "
        "considered, no correction",
    ),
    "cli.peta.no_file": ("sebutkan berkas peta jabatan", "name the file of the peta jabatan"),
    "cli.peta.left_out": (
        "Tidak dibaca karena bukan jabatan (kosong, jumlah, judul): {count} baris, yaitu {rows}",
        "Not read, being no posts (blank, sums, headings): {count} rows, namely {rows}",
    ),
    "cli.peta.written": ("Ditulis ke {file}", "Written to {file}"),
    "cli.rekap.usage": (
        "{prog} rekap BERKAS [--per kelas|jenis|unit|eselon] [--status STATUS]\n"
        "           [--pembulatan none|ceil|half_up|half_even] [-o OUT] [--kolom NAMA=KOLOM]...\n"
        "           [--lembar LEMBAR] [--timpa] [--json] [--lang id|en]",
        "{prog} rekap FILE [--per kelas|jenis|unit|eselon] [--status READING]\n"
        "       [--pembulatan none|ceil|half_up|half_even] [-o OUT] [--kolom NAME=COLUMN]...\n"
        "       [--lembar SHEET] [--timpa] [--json] [--lang id|en]",
    ),
    "cli.rekap.description": (
        """Merekap jabatan, pemangku (B), kebutuhan (K), dan B - K dari sebuah peta jabatan.
Bagian-bagiannya selalu berjumlah sama dengan totalnya; selisih karena pembulatan disebut.""",
        """Recap the posts, holders (B), need (K) and B - K of a peta jabatan.
The parts always add up to the total; a difference that comes from rounding is said.""",
    ),
    "cli.rekap.epilog": (
        """Contoh:
  jabatan-eval rekap peta.csv --per kelas
  jabatan-eval rekap peta.csv --per unit --pembulatan half_up -o rekap.xlsx

Kode keluar:
  0  selesai
  2  berkas atau perintahnya salah""",
        """Examples:
  jabatan-eval rekap peta.csv --per kelas --lang en
  jabatan-eval rekap peta.csv --per unit --pembulatan half_up -o rekap.xlsx

Exit codes:
  0  done
  2  the file or the call is wrong""",
    ),
    "cli.rekap.per": ("MENURUT", "BY"),
    "cli.rekap.status": ("STATUS", "READING"),
    "cli.rekap.pembulatan": ("CARA", "RULE"),
    "cli.rekap.help.per": (
        "kelas (bawaan), jenis, unit, atau eselon",
        "kelas (default), jenis (kind), unit or eselon (echelon)",
    ),
    "cli.rekap.help.status": (
        "kelas yang dipakai: terakhir (bawaan, yang paling mapan), dihitung, usulan, tertulis, "
        "disetujui, ditetapkan",
        "the class that counts: terakhir (default, the most settled), dihitung (computed), usulan "
        "(proposed), tertulis (written), disetujui (approved), ditetapkan (set)",
    ),
    "cli.rekap.help.pembulatan": (
        "cara menampilkan kebutuhan: none (bawaan, tepat), ceil, half_up, half_even",
        "how needs are shown: none (default, exact), ceil, half_up, half_even",
    ),
    "cli.cocokkan.usage": (
        "{prog} cocokkan BERKAS RUJUKAN [-o OUT] [--kolom NAMA=KOLOM]... [--lembar LEMBAR]\n"
        "           [--lembar-rujukan LEMBAR] [--timpa] [--json] [--lang id|en]",
        "{prog} cocokkan FILE LIST [-o OUT] [--kolom NAME=COLUMN]... [--lembar SHEET]\n"
        "       [--lembar-rujukan SHEET] [--timpa] [--json] [--lang id|en]",
    ),
    "cli.cocokkan.description": (
        """Mencocokkan jabatan dalam peta dengan daftar hasil yang disetujui milik Anda (lampiran surat
Menteri, Kamus Kelas Jabatan, surat terdahulu). Hanya nama, jenis, dan eselon yang sama yang dipakai;
nama yang mirip hanya ditunjukkan untuk dipastikan.""",
        """Hold the posts of a peta against your own list of approved results (annexes of the Minister's
letter, the dictionary of classes, earlier letters). Only what is the same by name, kind and echelon
is taken; names alike are shown, to be confirmed.""",
    ),
    "cli.cocokkan.epilog": (
        """Contoh:
  jabatan-eval cocokkan peta.csv rujukan.xlsx
  jabatan-eval cocokkan peta.csv rujukan.csv -o pencocokan.xlsx

Kolom rujukan: nama_jabatan, kelas_jabatan, nilai_jabatan, jenis_jabatan, eselon, jenjang, jenis_unit,
surat, tanggal, lampiran.

Kode keluar:
  0  selesai; setiap jabatan mendapat hasil
  1  selesai, dan ada jabatan yang perlu dipilih hasilnya atau diusulkan
  2  berkas atau perintahnya salah""",
        """Examples:
  jabatan-eval cocokkan peta.csv rujukan.xlsx --lang en
  jabatan-eval cocokkan peta.csv rujukan.csv -o matching.xlsx

Columns of the list: nama_jabatan, kelas_jabatan, nilai_jabatan, jenis_jabatan, eselon, jenjang,
jenis_unit, surat, tanggal, lampiran.

Exit codes:
  0  done; every post has a result
  1  done, and for some posts a result must be chosen or proposed
  2  a file or the call is wrong""",
    ),
    "cli.cocokkan.list": ("RUJUKAN", "LIST"),
    "cli.cocokkan.help.list": (
        "daftar hasil yang disetujui: CSV, XLSX, XLS, ODS, Parquet atau JSON Lines",
        "the list of approved results: CSV, XLSX, XLS, ODS, Parquet or JSON Lines",
    ),
    "cli.cocokkan.help.sheet": (
        "lembar yang dibaca dari daftar",
        "the sheet of the list's workbook",
    ),
    "cli.cocokkan.help.encoding": (
        "sandi CSV daftar tanpa BOM: utf-8 (bawaan), cp1252, atau latin-1",
        "the encoding of the list's CSV without a BOM: utf-8 (default), cp1252 or latin-1",
    ),
    "cli.cocokkan.help.separator": (
        "pemisah CSV daftar: ; atau , atau tab",
        "the separator of the list's CSV: ; or , or tab",
    ),
    "cli.cocokkan.no_list": (
        "sebutkan berkas daftar hasil yang disetujui",
        "name the file of the list of approved results",
    ),
    "cli.cocokkan.left_out": (
        "Baris daftar yang bukan hasil (kosong, judul bagian): {count}, yaitu {rows}",
        "Rows of the list that are no results (blank, sections): {count}, namely {rows}",
    ),
}
