"""Ages told by description: "The 43-year-old faces ten years in prison"."""

from __future__ import annotations

import pytest

from checker.config import Config
from checker.engine.local import check
from checker.model.document import Document
from checker.rulebook import load

RULEBOOK = load().selected(["age/one-person"])

SLIPS = {
    "a verb behind": "Nils Beck, 34, was arrested on Wednesday. The 43-year-old faces ten years in prison.",
    "a sentence between": "Police arrested Nils Beck, 34, on Wednesday. Beck is accused of setting fire to a ferry. The 43-year-old denies it.",
    "a speaker": "Singer Ada Hallam, 61, has died, her agent said on Wednesday. The 63-year-old had been ill for months.",
    "a speaker with a name": "Ada Hallam, 61, has died, Inspector Bo Ek said. The 63-year-old was found at the wheel of her car.",
    "a title again": "Singer Ada Hallam, 61, has died in Marholm. The 67-year-old singer had long been ill, her agent said.",
    "a trade that is apposed": "Ada Hallam, 61, a former teacher, has won the lottery. The 16-year-old bought the ticket in Marholm.",
    "his sex": "Nils Beck, 34, was found in his car. He had left the road. The 43-year-old man is in hospital.",
    "a pronoun that fits": "Nils Beck, 34, has left the team. The 43-year-old said he was tired.",
    "a description twice": "Doris Vane, 84, drove two burglars from her house. The 48-year-old used a broom.",
    "a comma": "Nils Beck, 34, won in Marholm on Sunday. The 43-year-old, who lives in Dorre, had trained all winter.",
    "kin behind": "Nils Beck, 34, won in Marholm on Sunday. The 43-year-old and his wife own a farm.",
    "a place with two words": "Nils Beck, 34, swam to the Upper Marholm lighthouse. The 43-year-old needed nine hours.",
}

LOOK_ALIKES = {
    "the same age": "Nils Beck, 34, was arrested on Wednesday. The 34-year-old faces ten years in prison.",
    "a sister": "Karen Dyson, 38, died in the snow. Her sister was with her. The 41-year-old was not hurt.",
    "a sister's age": "Karen Dyson, 38, died in the snow. Her sister, 41, was with her. The 41-year-old was not hurt.",
    "a brother with a name": "Poppy Lane, 14, sailed round the island. Her brother Jack followed. The 16-year-old was sick twice.",
    "a companion": "Karl Ott, 57, fell into a crevasse. His companion was rescued. The 75-year-old was flown to a clinic.",
    "a man": "Doris Vane, 84, drove off two burglars. A man was caught nearby. The 48-year-old is to appear in court.",
    "another name": "Serge Kone, 31, comes from Dorre. Marholm have parted with Remi Vasse. The 29-year-old goes to Lemra.",
    "another surname": "Nils Beck, 34, lost to Vasse on Sunday. The 29-year-old won in three sets.",
    "a victim": "Nils Beck, 34, was arrested on Wednesday. The victim is in hospital. The 13-year-old was found in a park.",
    "a girl": "Nils Beck, 34, was arrested over the death of a girl. The 13-year-old was found in a park.",
    "his daughter": "Nils Beck, 34, was arrested over the death of his daughter. The 13-year-old was found in a park.",
    "a woman before": "A woman was stabbed in Marholm. Nils Beck, 34, was arrested. The 43-year-old is in hospital.",
    "a name before": "Mia Lund was stabbed in Marholm. Nils Beck, 34, was arrested. The 43-year-old is in hospital.",
    "another sex": "Nils Beck, 34, was found at home. He was unhurt. The 43-year-old woman is in hospital.",
    "a pronoun of another sex": "Nils Beck, 34, said he was unhurt. The 43-year-old lost her bag.",
    "a sex that nothing tells": "Nils Beck, 34, was arrested on Wednesday. The 43-year-old woman is in hospital.",
    "another trade": "Nils Beck, 34, was arrested on Wednesday. The 43-year-old driver is in hospital.",
    "a child": "Nils Beck, 34, ran over a child in Marholm. The 4-year-old died on the way to hospital.",
    "other men": "Nils Beck, 34, and two other men were arrested. The 43-year-old faces ten years in prison.",
    "a horse": "Nils Beck, 34, won on a gelding from Dorre. The 8-year-old led from the start.",
    "a house": "Nils Beck, 34, has left the building. The 120-year-old house is to be pulled down.",
    "who is named behind": "Nils Beck, 34, was arrested. The 43-year-old Per Lund is still at large.",
    "who is named behind a comma": "Nils Beck, 34, was arrested. The 43-year-old, Per Lund, is still at large.",
    "two persons with ages": "Nils Beck, 34, and Per Lund, 43, were arrested. The 43-year-old faces ten years in prison.",
    "an age of nobody": "Police look for a 43-year-old. Nils Beck, 34, was arrested. The 43-year-old is still at large.",
    "another year": "Nils Beck, 34, was arrested. The 24-year-old was jailed in 2001 when he set fire to a ferry.",
    "whose it is": "Nils Beck, 34, was arrested. The 43-year-old's house was searched.",
    "a birthday": "Nils Beck, 34, won on Sunday. The 35-year-old has his birthday on Monday.",
    "a customer": "Nils Beck, 34, was robbed in his shop. A customer ran after the thief. The 43-year-old lost sight of him.",
}


@pytest.mark.parametrize("case", SLIPS)
def test_an_age_by_description_is_the_only_person_s(case: str) -> None:
    assert [one.rule for one in check([Document("d", SLIPS[case])], RULEBOOK, Config()).findings] == ["age/one-person"]


@pytest.mark.parametrize("case", LOOK_ALIKES)
def test_an_age_by_description_may_be_another_s(case: str) -> None:
    assert not check([Document("d", LOOK_ALIKES[case])], RULEBOOK, Config()).findings
