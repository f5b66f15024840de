"""What teachers say of windows that they were not taught, and how the small reader learns by it. Needs the extra `training`."""

from __future__ import annotations

from pathlib import Path

import pytest

torch = pytest.importorskip("torch")

from safetensors.torch import save_file  # noqa: E402
from training.losses import link_loss, mark_loss, soft_link_loss  # noqa: E402
from training.mean import mean  # noqa: E402
from training.network import SKIP  # noqa: E402
from training.train import fitting, parted, rate  # noqa: E402

from training import soft  # noqa: E402

SURE = 40.0


def test_every_window_is_left_out_once_and_crises_stay_whole() -> None:
    windows = [{"report": f"crisis{n % 7}/{n}", "window": str(n)} for n in range(50)]
    left = [parted(windows, k, 3) for k in (1, 2, 3)]
    assert sorted(w["window"] for _, within in left for w in within) == sorted(
        w["window"] for w in windows
    )
    for taught, within in left:
        crises = [{w["report"].split("/")[0] for w in side} for side in (taught, within)]
        assert not crises[0] & crises[1]


@pytest.mark.parametrize(
    ("epochs", "each", "spent", "seconds", "fits"),
    [(10, 100, 4.0, 50, 5), (10, 100, 4.0, 5000, 10), (10, 100, 400.0, 50, 1)],
)
def test_so_many_epochs_fit(epochs: int, each: int, spent: float, seconds: int, fits: int) -> None:
    assert fitting(epochs, each, spent, seconds) == fits


def test_the_rate_rises_and_falls() -> None:
    at = rate(lambda: 100, steady=False)
    assert at(0) < at(5) < at(10) == 1.0 > at(50) > at(99) >= at(100) == 0.0
    assert rate(lambda: 100, steady=True)(99) == 1.0


def test_what_was_said_is_read_back_and_averaged(tmp_path: Path) -> None:
    for name, value in (("a", 1.0), ("b", 3.0)):
        said = {"train0": (torch.full((2, 5), value).half(), torch.full((1, 3, 3), value).half())}
        soft.write(said, tmp_path / f"{name}.safetensors")
    one = soft.load([tmp_path / "a.safetensors"])
    both = soft.load([tmp_path / "a.safetensors", tmp_path / "b.safetensors"])
    assert one["train0"][0].tolist() == torch.full((2, 5), 1.0).tolist()
    assert both["train0"][1].tolist() == torch.full((1, 3, 3), 2.0).tolist()


def test_a_teacher_without_doubt_teaches_as_the_annotation_does() -> None:
    torch.manual_seed(1)
    sizes, weights = [3, 2], [1.0, 3.0]
    labels = torch.tensor([[[0, 2, 1, SKIP], [1, SKIP, 0, 0]]])
    said = torch.zeros(1, 4, 5)
    for head, begin in ((0, 0), (1, 3)):
        for word in range(4):
            if (label := int(labels[0, head, word])) != SKIP:
                said[0, word, begin + label] = SURE
    own = torch.randn(1, 4, 5)
    by_labels = mark_loss(own, labels, sizes, weights)
    assert torch.allclose(by_labels, mark_loss(own, labels, sizes, weights, said))


def test_so_do_its_pairs() -> None:
    torch.manual_seed(2)
    scores = torch.randn(1, 2, 3, 3)
    rows = columns = torch.ones(1, 2, 3, dtype=torch.bool)
    gold = torch.zeros(1, 2, 3, 3, dtype=torch.bool)
    gold[0, 0, 1, 0] = gold[0, 1, 2, 1] = True
    ranked = torch.tensor([True, False])
    said = torch.where(gold, SURE, -SURE)
    by_gold = link_loss(scores, rows, columns, gold, ranked)
    assert torch.allclose(by_gold, soft_link_loss(scores, rows, columns, said, ranked))


def test_the_mean_of_runs(tmp_path: Path) -> None:
    files = [tmp_path / "a", tmp_path / "b"]
    for file, value in zip(files, (1.0, 3.0), strict=True):
        save_file({"heads.weight": torch.full((2, 2), value)}, file)
    assert mean({files[0]: 0.25, files[1]: 0.75})["heads.weight"].tolist() == [[2.5, 2.5]] * 2
    with pytest.raises(ValueError, match="shares"):
        mean({files[0]: 0.5, files[1]: 0.75})
