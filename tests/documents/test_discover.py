"""Paths in, files out: order, ignore files, and what is wrong with a path."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from checker.documents.discover import Source, discover
from checker.model.report import Unread


def tree(root: Path, *files: str) -> None:
    for name in files:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("text")


def shown(root: Path, *paths: str, exclude: tuple[str, ...] = ()) -> list[str]:
    found = list(discover([str(root / path) for path in paths] or [str(root)], exclude, str(root)))
    assert not [one for one in found if isinstance(one, Unread)]
    return [os.path.relpath(one.path, root).replace(os.sep, "/") for one in found if isinstance(one, Source)]


def test_folders_are_walked_in_sorted_order(tmp_path: Path) -> None:
    tree(tmp_path, "b.txt", "a/z.md", "a/B.txt", "c.JSONL", "a.txt", "notes.xyz", ".hidden.txt", ".git/x.txt")
    assert shown(tmp_path) == ["a/B.txt", "a/z.md", "a.txt", "b.txt", "c.JSONL"]


def test_texts_in_formats_without_a_reader_are_counted_by_folder(tmp_path: Path) -> None:
    tree(tmp_path, "a/b.txt", "a/c.rtf", "a/deep/d.DOC", "a/deep/e.rtf", "a/f.png", "only/g.odt", "left/h.rtf")
    (tmp_path / "left/.ignore").write_text("*.rtf\n")
    problems = [one.problem for one in discover([str(tmp_path / "a")]) if isinstance(one, Unread)]
    assert problems == ["holds 3 files in a format that is not read (.doc, .rtf); save as .docx or .txt"]
    first, other = (one.problem for one in discover([str(tmp_path / "only")]) if isinstance(one, Unread))
    assert (first.partition(" in")[0], other[:28]) == ("holds a file", "a directory without document")
    (nothing,) = discover([str(tmp_path / "left")])
    assert isinstance(nothing, Unread) and "a directory without" in nothing.problem


def test_named_files_are_read_whatever_their_suffix_and_once(tmp_path: Path) -> None:
    tree(tmp_path, "b.txt", "a.xyz")
    assert shown(tmp_path, "b.txt", "a.xyz", "./b.txt", ".") == ["b.txt", "a.xyz"]


def test_ignore_files_are_honoured(tmp_path: Path) -> None:
    tree(tmp_path, "a/keep.txt", "a/drop.txt", "a/deep/drop.txt", "drafts/x.txt", "b.txt")
    (tmp_path / ".git").mkdir()
    (tmp_path / ".gitignore").write_text("drop.txt\n/drafts/\n")
    (tmp_path / "a/deep/.ignore").write_text("!drop.txt\n")
    assert shown(tmp_path) == ["a/deep/drop.txt", "a/keep.txt", "b.txt"]
    assert shown(tmp_path, "a") == ["a/deep/drop.txt", "a/keep.txt"], "the work tree's patterns count below it, too"
    assert shown(tmp_path, "drafts/x.txt") == ["drafts/x.txt"], "a file that is named is read"


def test_excluded_patterns_count_from_their_folder(tmp_path: Path) -> None:
    tree(tmp_path, "a/x.txt", "b/x.txt", "b/y.txt")
    assert shown(tmp_path, exclude=("/a", "y.txt")) == ["b/x.txt"]


def test_a_pattern_that_means_nothing_matches_nothing(tmp_path: Path, recwarn: pytest.WarningsRecorder) -> None:
    tree(tmp_path, "a.txt", "b.txt", "c.txt")
    (tmp_path / ".gitignore").write_text("[z-a]\n\\\n!\n[[:foo:]]\n[[:alpha:]\na.txt\n")
    assert shown(tmp_path) == ["b.txt", "c.txt"]
    assert shown(tmp_path, exclude=("[z-a]", "b.txt")) == ["c.txt"]
    assert not recwarn.list


def test_a_link_back_ends_the_walk(tmp_path: Path) -> None:
    tree(tmp_path, "a/x.txt")
    (tmp_path / "a/back").symlink_to(tmp_path, target_is_directory=True)
    assert shown(tmp_path) == ["a/x.txt"]


def test_paths_are_shown_as_given(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tree(tmp_path, "a b/ü.txt")
    monkeypatch.chdir(tmp_path)
    assert [one.shown for one in discover(["."]) if isinstance(one, Source)] == ["a b/ü.txt"]
    assert [one.shown for one in discover(["./a b/"]) if isinstance(one, Source)] == ["./a b/ü.txt"]


@pytest.mark.parametrize(
    ("path", "problem"),
    [
        ("nowhere.txt", "no such file or directory"),
        ("empty", "a directory without documents"),
        ("a\0b", "cannot be opened"),
        ("x" * 5000, "cannot be opened"),
    ],
)
def test_problems(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str, problem: str) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "empty").mkdir()
    (tmp_path / "empty/picture.png").write_bytes(b"")
    (found,) = discover([path])
    assert isinstance(found, Unread)
    assert found.problem.startswith(problem)


def test_a_device_is_no_document() -> None:
    (found,) = discover([os.devnull])
    assert isinstance(found, Unread) and found.problem.startswith("not a regular file")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no named pipes here")
def test_a_pipe_in_a_folder_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (found,) = discover([str(tmp_path)])
    assert isinstance(found, Unread)
    assert found.problem == "not a regular file; leave it out"
