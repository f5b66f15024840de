"""Sentences whose words of saying the parser gives to the wrong part: lists, several voices, speakers named last."""
