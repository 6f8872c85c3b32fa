[praise]
polarity: praise
fine
@weight 2 splendid

[scrutiny]
polarity: scrutiny
worse
@weight 2 dreadful

[courtesy]
thanks .. fine report

[framing.weather]
rain
